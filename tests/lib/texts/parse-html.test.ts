import { describe, expect, it, test } from 'vitest';
import { parseHtml } from '@/lib/texts/parse-html';
import { sanitiseForDisplay } from '@/lib/texts/sanitise';

const MB = 1_000_000;
const fill = (piece: (i: number) => string) => {
  let text = '';
  for (let i = 0; text.length < MB - 100; i++) text += piece(i);
  return text;
};

describe('a text that would take a parser long, or much memory, is refused or read in seconds', () => {
  test.each([
    ['elements within one another', fill(() => '<div>'), 'too-deep'],
    ['formatting that each paragraph repeats', fill((i) => `<p><b id=${i}></p>`), 'too-many-elements'],
    ['misnested formatting', fill(() => '<a><p>'), 'too-many-elements'],
    ['tables within tables', fill(() => '<table><tr><td>'), 'too-deep'],
    ['templates within templates', fill(() => '<template>'), 'too-deep'],
    ['many small elements', fill(() => '<p>x'), 'too-many-elements'],
    ['a tag of many attributes', `<a ${fill((i) => `a${i} `)}>`, 'too-many-attributes'],
    ['the same with signs of an end in quotes', `<a ${fill((i) => `a${i}=">"`)}>`.slice(0, MB), 'too-many-attributes'],
    ['a tag of a stray quote', `<a x" ${fill((i) => `a${i} `)}>`, 'too-many-attributes'],
    ['a text of more than a megabyte', 'x'.repeat(MB + 1), 'too-long'],
  ])('%s', (_name, html, reason) => {
    expect(parseHtml(html)).toEqual({ ok: false, reason });
  });

  test.each([
    ['references', fill(() => '&amp;')],
    ['brackets', fill(() => '<')],
    ['comments', fill(() => '<!--')],
    ['ends without a beginning', fill(() => '</p>')],
    ['as deep as may be, again and again', fill(() => '<i>'.repeat(200) + '</i>'.repeat(200)).slice(0, 100_000)],
    ['a script that compares without spaces', `<script>${'if(a<b&&c)d(e>f);'.repeat(5_000)}</script>`],
    ['a script that compares with them', `<script>${'if (a <b && c) d; '.repeat(250)}</script>`],
  ])('%s', (_name, html) => {
    expect(parseHtml(html).ok).toBe(true);
  });
});

describe('an original, shown', () => {
  it('keeps what reads and drops what runs or fetches', () => {
    expect(
      sanitiseForDisplay(
        '<h2 onclick="x()" id="y" style="color:red">A</h2><p>b <a href="https://example.org" target="_top">c</a></p><script>d</script><ul><li>e</ul>',
      ),
    ).toBe('<h2>A</h2><p>b <a href="https://example.org">c</a></p><ul><li>e</li></ul>');
  });

  it('makes links of pictures and players', () => {
    expect(
      sanitiseForDisplay(
        '<img src="https://example.org/a.jpg" alt="loom"><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>',
      ),
    ).toBe(
      '<a href="https://example.org/a.jpg">[loom]</a><a href="https://www.youtube.com/embed/abcdefghijk">https://www.youtube.com/embed/abcdefghijk</a>',
    );
  });

  it('is its source where it can’t be parsed within the limits', () => {
    expect(sanitiseForDisplay('<div>'.repeat(300))).toMatch(/^<pre>&#x3C;div>&#x3C;div>/);
  });
});

it('unescapes nothing', () => {
  expect(sanitiseForDisplay('&lt;script&gt;x&lt;/script&gt;')).toBe('&#x3C;script>x&#x3C;/script>');
});
