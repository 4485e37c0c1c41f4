import { describe, expect, it, test } from 'vitest';
import { convertPost } from '@/lib/importing/convert-post';
import { archivePost, articleOf, episodeOf } from '../../factories/archive-post';

const convert = (html: string, overrides: Parameters<typeof archivePost>[0] = {}) =>
  convertPost(archivePost({ title: 'A* Interview #31: Ines Falk, weaver', html, ...overrides }), { questions: [] });

const SCRIPT = `/* change only these */
var youtubeID = "kEn0sTeR_-9";
var postID = "ines interview";
/* change only these */

var tag = document.createElement('script');
tag.src = "https://www.youtube.com/player_api";
var firstScriptTag = document.getElementsByTagName('script')[0];
firstScriptTag.parentNode.insertBefore(tag, firstScriptTag);

function onPlayerStateChange(event) {
  if (event.data == YT.PlayerState.PLAYING) {
    mixpanel.track("Video played", {
      "youtubeID": youtubeID,
      "postID": postID
    });
  }
}
var player;
function onYouTubePlayerAPIReady() {
  player = new YT.Player('player', {
    videoId: youtubeID,
    events: {'onStateChange': onPlayerStateChange}
  });
}
mixpanel.track("Post viewed", {
  "id": postID
});`;
const smart = (text: string) => text.replace(/"([^"]*)"/g, '“$1”').replace(/'([^']*)'/g, '‘$1’');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const TALK = '<p>Ines builds looms.</p><h3>What is on your bench?</h3><ul><li>A loom.</li></ul>';

describe('the pasted script', () => {
  test.each([
    ['in an element of its own', `<div id="player"></div><script>${SCRIPT}</script>${TALK}`],
    ['its quotes made smart', `<div id="player"></div><script>${smart(SCRIPT)}</script>${TALK}`],
    ['escaped, in one paragraph', `${TALK}<p>${escaped(`<script>\n${smart(SCRIPT)}\n</script>`)}</p>`],
    ['escaped, with line breaks', `${TALK}<p>${escaped(smart(SCRIPT)).replaceAll('\n', '<br />\n')}</p>`],
    ['escaped, a paragraph for each part', `<p>${escaped(smart(SCRIPT)).replaceAll('\n\n', '</p>\n<p>')}</p>${TALK}`],
    ['all on one line', `${TALK}<p>${escaped(smart(SCRIPT)).replace(/\s+/g, ' ')}</p>`],
    ['with quotes as entities twice escaped', `${TALK}<p>${escaped(SCRIPT).replaceAll('"', '&amp;quot;')}</p>`],
    ['without any quotes', `${TALK}<p>${escaped(SCRIPT).replaceAll('"', '')}</p>`],
    ['with the closing signs dropped', `${TALK}<p>${escaped(smart(SCRIPT)).replace(/\}\);|\}/g, '')}</p>`],
    [
      'above the text and below it',
      `<script>${SCRIPT.slice(0, 90)}</script>${TALK}<script>${SCRIPT.slice(90)}</script>`,
    ],
    [
      'in two halves, shown',
      `<p>${escaped(SCRIPT.slice(0, SCRIPT.indexOf('var tag')))}</p>${TALK}<p>${escaped(smart(SCRIPT.slice(SCRIPT.indexOf('var tag'))))}</p>`,
    ],
  ])('gives its IDs and goes: %s', (_name, html) => {
    const post = convert(html);
    expect(episodeOf(post)).toMatchObject({
      youtubeId: 'kEn0sTeR_-9',
      postId: 'ines interview',
      introduction: 'Ines builds looms.',
      answers: [{ asked: 'What is on your bench?', body: '- A loom.' }],
    });
    expect(post.leftover).toBeNull();
    expect(post.problems.filter((problem) => /script|in no part/.test(problem))).toEqual([]);
  });

  it('takes no prose with it', () => {
    const html = `<p>Here she is: ${escaped(SCRIPT)} Enjoy the talk!</p><p>More soon.</p>`;
    expect(episodeOf(convert(html)).introduction).toBe('Here she is: Enjoy the talk!\n\nMore soon.');
  });

  it('stays where an article explains it', () => {
    const html = `<p>I track plays so:</p><pre><code>${escaped(SCRIPT)}</code></pre><p>Then call mixpanel.track with the postID.</p>`;
    const article = articleOf(convert(html, { title: 'How I count plays' }));
    expect(article.body).toContain(SCRIPT);
    expect(article.body).toContain('Then call mixpanel.track with the postID.');
  });

  it('is named where no ID can be read out of it', () => {
    const post = convert(`<script>${SCRIPT.replace('kEn0sTeR_-9', 'kEn')}</script>${TALK}`);
    expect(post.problems.join(' ')).toMatch(/no video’s ID could be read/);
  });
});

describe('a video', () => {
  test.each([
    ['a frame', '<iframe width="560" src="https://www.youtube.com/embed/kEn0sTeR_-9?rel=0" allowfullscreen></iframe>'],
    ['a frame without a scheme', '<p><iframe src="//www.youtube-nocookie.com/embed/kEn0sTeR_-9"></iframe></p>'],
    ['a lazy frame', '<figure><iframe data-src="https://www.youtube.com/embed/kEn0sTeR_-9"></iframe></figure>'],
    [
      'an object of old',
      '<object><param name="movie" value="http://www.youtube.com/v/kEn0sTeR_-9&hl=en"><embed src="http://www.youtube.com/v/kEn0sTeR_-9"></object>',
    ],
    ['an address alone', '<p>https://youtu.be/kEn0sTeR_-9</p>'],
    ['a shortcode', '<p>[youtube https://www.youtube.com/watch?v=kEn0sTeR_-9]</p>'],
    ['an embed', '<p>[embed]https://www.youtube.com/watch?v=kEn0sTeR_-9[/embed]</p>'],
  ])('is found in %s, which goes', (_name, html) => {
    const post = convert(`${html}${TALK}`);
    expect(episodeOf(post)).toMatchObject({ youtubeId: 'kEn0sTeR_-9', introduction: 'Ines builds looms.' });
    expect(post.problems).toEqual(['1 question is like none of the standing ones.']);
  });

  it('is found in a link, which stays', () => {
    const post = convert(`<p>See <a href="https://www.youtube.com/watch?v=kEn0sTeR_-9">the talk</a>.</p>${TALK}`);
    expect(episodeOf(post)).toMatchObject({
      youtubeId: 'kEn0sTeR_-9',
      introduction: 'See [the talk](https://www.youtube.com/watch?v=kEn0sTeR_-9).\n\nInes builds looms.',
    });
  });

  it('is the source’s where it gives one beside the text', () => {
    expect(episodeOf(convert(TALK, { youtubeIds: ['kEn0sTeR_-9'] })).youtubeId).toBe('kEn0sTeR_-9');
  });

  it('of an article is a link', () => {
    const post = convert('<p>Watch.</p><iframe src="//www.youtube.com/embed/kEn0sTeR_-9"></iframe>', {
      title: 'Looms',
    });
    expect(articleOf(post).body).toBe('Watch.\n\n<https://www.youtube.com/embed/kEn0sTeR_-9>');
  });

  it('is named where there are several', () => {
    const post = convert(
      `<iframe src="//www.youtube.com/embed/kEn0sTeR_-9"></iframe><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>${TALK}`,
    );
    expect(episodeOf(post).youtubeId).toBe('kEn0sTeR_-9');
    expect(episodeOf(post).introduction).toContain('abcdefghijk');
    expect(post.problems.join(' ')).toMatch(/2 videos/);
  });
});

describe('what a post becomes', () => {
  test.each([
    ['episode', { title: 'A* Interview #3: Ines Falk', html: '<p>Hello.</p>' }],
    ['episode', { title: 'Ines Falk', html: `<script>${SCRIPT}</script>` }],
    [
      'episode',
      { title: 'An interview with Ines Falk', html: '<iframe src="//www.youtube.com/embed/kEn0sTeR_-9"></iframe>' },
    ],
    [
      'episode',
      {
        title: 'Ines Falk on looms',
        html: '<iframe src="//www.youtube.com/embed/kEn0sTeR_-9"></iframe><p><b>Why?</b></p><p>So.</p><p><b>Where?</b></p><p>Here.</p><p><b>When?</b></p><p>Now.</p>',
      },
    ],
    [
      'article',
      {
        title: 'Ten questions about looms',
        html: '<h2>Why?</h2><p>So.</p><h2>Where?</h2><p>Here.</p><h2>When?</h2><p>Now.</p>',
      },
    ],
    ['article', { title: 'A film I liked', html: '<iframe src="//www.youtube.com/embed/kEn0sTeR_-9"></iframe>' }],
    ['article', { title: '', html: '<p>A line without a title.</p>' }],
    ['page', { title: 'About', html: '<p>I weave.</p>' }],
    ['page', { title: 'Colophon', kind: 'page' as const, html: '<p>Set in wool.</p>' }],
    ['skip', { title: '', html: '<p> </p>' }],
  ])('%s: %j', (becomes, post) => {
    const converted = convertPost(archivePost(post), { questions: [] });
    expect(converted.becomes).toBe(becomes);
    expect(converted.reasons.length).toBeGreaterThan(0);
  });

  it('is what an editor says', () => {
    const post = archivePost({ title: 'Ines Falk on looms', html: TALK });
    expect(convertPost(post, { questions: [] }).becomes).toBe('article');
    const corrected = convertPost(post, { questions: [], as: 'episode' });
    expect(episodeOf(corrected).answers).toHaveLength(1);
    expect(corrected).toMatchObject({
      confidence: 100,
      reasons: ['An editor said so.', expect.any(String), expect.any(String)],
    });
    expect(convertPost(post, { questions: [], as: 'skip' })).toMatchObject({ becomes: 'skip', content: null });
  });

  it('gives a page no address that the site has itself', () => {
    expect(
      articleOf(convertPost(archivePost({ kind: 'page', title: 'Search', html: '<p>x</p>' }), { questions: [] })).slug,
    ).toBe('search-page');
  });
});

describe('recommended links', () => {
  it('are those of a text that is little else, without its own series', () => {
    const html = `<p>Read her favorite books, <a href="https://example.org/rope">Rope</a> and <a href="https://example.org/tar">Tar</a>.</p>
      <p>Her page is <a href="https://example.org/ines">here</a>.</p>
      <p>Find more episodes <a href="https://example.org/series">here</a>.</p>`;
    const { introduction, recommendedLinks } = episodeOf(convert(html));
    expect(recommendedLinks).toEqual([
      { label: 'Rope', url: 'https://example.org/rope' },
      { label: 'Tar', url: 'https://example.org/tar' },
      { label: 'Her page is here.', url: 'https://example.org/ines' },
    ]);
    expect(introduction).toContain('[Rope](https://example.org/rope)');
  });
});

describe('an article', () => {
  const body = (html: string) => articleOf(convert(html, { title: 'Looms' })).body;

  test.each([
    ['headings', '<h2>Warp</h2><p>Threads.</p><h3>Weft</h3><p>More.</p>', '## Warp\n\nThreads.\n\n### Weft\n\nMore.'],
    ['nested lists', '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>', '- a\n  1. b\n  2. c\n- d'],
    ['a list that begins elsewhere', '<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
    [
      'emphasis',
      '<p><em>so</em> <strong>much</strong> <del>less</del> <code>x_y</code></p>',
      '*so* **much** ~~less~~ `x_y`',
    ],
    ['smart quotes and entities', '<p>“It’s” 2 &lt; 3 &amp;amp; &hellip;</p>', '“It’s” 2 < 3 \\&amp; …'],
    [
      'what only looks like mark-up',
      '<p>a * b * c, _d_, [e](f), # g, &lt;h&gt;</p>',
      'a \\* b \\* c, \\_d\\_, \\[e]\\(f), # g, \\<h>',
    ],
    ['quotes', '<blockquote><p>Slowly.</p><p>Very.</p></blockquote>', '> Slowly.\n>\n> Very.'],
    [
      'a listing of a named language',
      '<pre><code class="language-rust">fn  a()\n\n\tb</code></pre>',
      '```rust\nfn  a()\n\n\tb\n```',
    ],
    [
      'a listing whose language is guessed',
      '<pre>def a(b):\n    return  b\n</pre>',
      '```python\ndef a(b):\n    return  b\n```',
    ],
    ['a listing with marks in it', '<pre>a &lt; b\n```\n<b>c</b><br>d</pre>', '````\na < b\n```\nc\nd\n````'],
    [
      'a listing in a table of line numbers',
      '<table><tr><td><pre>1\n2</pre></td><td><pre>let a = 1;\nb</pre></td></tr></table>',
      '```javascript\nlet a = 1;\nb\n```',
    ],
    [
      'a table',
      '<table><tr><th>a</th><th align="right">b</th></tr><tr><td>1 | 2</td><td><i>3</i></td></tr></table>',
      '| a | b |\n| - | -: |\n| 1 \\| 2 | *3* |',
    ],
    ['a picture', '<p>See <img src="media/1.jpg" alt="a loom"> there</p>', 'See ![a loom](media/1.jpg) there'],
    [
      'a figure with its caption',
      '<figure><img src="https://example.org/a.jpg" alt="loom"><figcaption>My “loom”</figcaption></figure>',
      '![loom](https://example.org/a.jpg "My “loom”")',
    ],
    ['line breaks', '<p>a<br>b</p>', 'a\\\nb'],
    ['definitions', '<dl><dt>warp</dt><dd>along</dd></dl>', '- warp\n\n  along'],
  ])('keeps %s', (_name, html, markdown) => {
    expect(body(html)).toBe(markdown);
  });

  test.each([
    [
      'Markdown’s',
      '<p>Sums.<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup> Done.</p><div class="footnotes"><hr><ol><li id="fn:1"><p>Or <em>not</em>. <a href="#fnref:1" rev="footnote">↩</a></p></li></ol></div>',
    ],
    [
      'by hand',
      '<p>Sums.<a name="back1"></a><a href="#note1">[1]</a> Done.</p><p><a name="note1"></a><a href="#back1">[1]</a> Or <em>not</em>.</p>',
    ],
    [
      'GitHub’s',
      '<p>Sums.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup> Done.</p><section class="footnotes"><ol><li id="user-content-fn-1"><p>Or <em>not</em>. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
    ],
  ])('keeps footnotes: %s', (_name, html) => {
    expect(body(html)).toBe('Sums.[^1] Done.\n\n[^1]: Or *not*.');
  });

  it('parts paragraphs where the archive has them by empty lines', () => {
    expect(body('One\ntwo.\n\n<ul>\n<li>a</li>\n</ul>\n\nThree.\n\n<pre>a\n\nb</pre>')).toBe(
      'One\\\ntwo.\n\n- a\n\nThree.\n\n```\na\n\nb\n```',
    );
  });

  it('lists its pictures, each once', () => {
    const { images } = convert('<img src="a.jpg" alt="A"><p><img src="b.png"></p><img src="a.jpg">', {
      title: 'Looms',
    });
    expect(images).toEqual([
      { reference: 'a.jpg', alt: 'A' },
      { reference: 'b.png', alt: '' },
    ]);
  });

  it('names what it leaves out', () => {
    const { problems } = convert('<p>x</p><form><input></form><img src="data:image/png;base64,AA"><svg></svg>', {
      title: 'Looms',
    });
    expect(problems).toHaveLength(3);
  });

  it('does not say its title twice', () => {
    expect(body('<h1>Looms</h1><p>Text.</p>')).toBe('Text.');
    expect(articleOf(convert('<h1>Looms</h1><p>Text.</p>', { title: 'Looms | Workbench' }))).toMatchObject({
      title: 'Looms',
      body: 'Text.',
    });
  });
});

describe('what can’t be read', () => {
  test.each([
    ['too deep', '<div>'.repeat(300), /256 elements/],
    ['too long', 'x'.repeat(1_000_001), /1,000,000 characters/],
    ['too much', '<b>x</b>'.repeat(20_001), /20,000 elements/],
    ['one paragraph of brackets', '[1] '.repeat(5_000), /4,000 signs/],
    ['one tag without end', `<a ${Array.from({ length: 2_001 }, (_, i) => `a${i}`).join(' ')}>`, /2,000 attributes/],
  ])('is skipped with a reason: %s', (_name, html, problem) => {
    const post = convert(html);
    expect(post.becomes).toBe('skip');
    expect(post.problems.join()).toMatch(problem);
  });
});
