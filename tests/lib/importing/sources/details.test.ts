import { expect, test } from 'vitest';
import { readArchive } from '@/tests/factories/read-archive';
import { makeZip } from '@/tests/factories/zip';

const squeeze = (html: string | null) => html?.replace(/\s+/g, ' ').trim();

test('Tumblr’s export without XML: a page of HTML a post, in a folder within a ZIP, its media beside', async () => {
  const page = `<!DOCTYPE HTML><html><head><meta charset="utf-8"><title>Kites</title><link rel="stylesheet" type="text/css" href="../style.css" /></head>
<body><h1>Kites</h1><p>They fly.</p><img src="../../media/123456_0.jpg"><div id="footer"><span id="timestamp"> November 13th, 2014 3:41pm </span><span class="tag">wind</span></div></body></html>`;
  const { source, posts, others } = await readArchive(
    makeZip([
      { name: 'posts/html/123456.html', content: page },
      { name: 'media/123456_0.jpg', content: Buffer.from([0xff, 0xd8, 0xff]) },
      { name: 'media/999_0.jpg', content: Buffer.from([0xff, 0xd8, 0xff]) },
    ]),
  );
  expect(source).toBe('tumblr-export');
  expect(posts).toMatchObject([
    {
      sourceKey: '123456',
      title: 'Kites',
      publishedAt: new Date('2014-11-13T15:41:00Z'),
      tags: ['wind'],
      media: [{ reference: '../../media/123456_0.jpg', entry: 'media/123456_0.jpg' }],
    },
  ]);
  expect(squeeze(posts[0]?.html ?? '')).toBe('<p>They fly.</p><img src="../../media/123456_0.jpg">');
  expect(others.map(({ where }) => where)).toEqual(['media/999_0.jpg']);
});

test('pictures under Tumblr’s addresses are the export’s files of the post, in their order', async () => {
  const body = '&lt;img src="https://64.media.example/a/x.jpg"&gt;&lt;img src="https://64.media.example/b/y.jpg"&gt;';
  const xml = `<tumblr><posts><post id="7" type="regular" state="published"><regular-title>T</regular-title><regular-body>${body}</regular-body></post></posts></tumblr>`;
  const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
  const { posts } = await readArchive(
    makeZip([
      { name: 'posts/posts.xml', content: xml },
      { name: 'media/7_1.jpg', content: jpeg },
      { name: 'media/7_0.jpg', content: jpeg },
    ]),
  );
  expect(posts[0]?.media.map(({ entry }) => entry)).toEqual(['media/7_0.jpg', 'media/7_1.jpg']);
});

test('posts of every type of Tumblr’s first interface have all that their readers saw', async () => {
  const posts = [
    {
      id: '1',
      type: 'video',
      'video-source': 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'video-caption': '<p>Watch</p>',
    },
    { id: '2', type: 'quote', 'quote-text': 'To err', 'quote-source': 'Somebody' },
    {
      id: '3',
      type: 'link',
      'link-text': 'A place',
      'link-url': 'https://example.org/?a=1&b=2',
      'link-description': '<p>Go</p>',
    },
    {
      id: '4',
      type: 'photo',
      'photo-url-1280': 'https://m.example/p.jpg',
      'photo-caption': '<p>Seen</p>',
      private: 'true',
    },
    { id: '5', type: 'conversation', 'conversation-title': 'Talk', conversation: [{ label: 'A:', phrase: 'Hm <b>' }] },
  ];
  const read = await readArchive(`var tumblr_api_read = ${JSON.stringify({ tumblelog: {}, posts })};`);
  expect(read.posts.map(({ html, youtubeIds, isDraft }) => [squeeze(html), youtubeIds, isDraft])).toEqual([
    ['<p>Watch</p>', ['dQw4w9WgXcQ'], false],
    ['<blockquote>To err</blockquote><p>Somebody</p>', [], false],
    ['<p><a href="https://example.org/?a=1&amp;b=2">A place</a></p> <p>Go</p>', [], false],
    ['<p><img src="https://m.example/p.jpg" alt=""></p> <p>Seen</p>', [], true],
    ['<p><b>A:</b> Hm &lt;b&gt;</p>', [], false],
  ]);
});

test('blocks of Tumblr’s second interface become HTML: lists, headings, formatting that overlaps, videos, unknown ones', async () => {
  const content = [
    { type: 'text', subtype: 'heading1', text: 'Kites' },
    {
      type: 'text',
      text: 'ab<c😀d',
      formatting: [
        { start: 0, end: 3, type: 'bold' },
        { start: 2, end: 5, type: 'link', url: 'https://example.org/' },
      ],
    },
    { type: 'text', subtype: 'ordered-list-item', text: 'one' },
    { type: 'text', subtype: 'ordered-list-item', text: 'two' },
    { type: 'video', provider: 'youtube', url: 'https://youtu.be/dQw4w9WgXcQ', metadata: { id: 'dQw4w9WgXcQ' } },
    { type: 'image', media: [{ url: 'https://m.example/k.jpg' }], alt_text: 'A kite' },
    { type: 'hologram', of: 'a kite' },
  ];
  const post = {
    object_type: 'post',
    blog_name: 'old',
    id: 2 ** 60,
    id_string: '1152921504606846977',
    post_url: '',
    state: 'draft',
    content,
  };
  const { posts } = await readArchive(JSON.stringify({ meta: { status: 200 }, response: { posts: [post] } }));
  expect(posts).toMatchObject([{ sourceKey: '1152921504606846977', youtubeIds: ['dQw4w9WgXcQ'], isDraft: true }]);
  expect(posts[0]?.html).toBe(`<h2>Kites</h2>
<p><strong>ab</strong><strong><a href="https://example.org/">&lt;</a></strong><a href="https://example.org/">c😀</a>d</p>
<ol><li>one</li><li>two</li></ol>
<p><img src="https://m.example/k.jpg" alt="A kite"></p>
<pre><code>{&quot;type&quot;:&quot;hologram&quot;,&quot;of&quot;:&quot;a kite&quot;}</code></pre>`);
});

test('WordPress: paragraphs as its readers saw them, captions, drafts, passwords, what is no post', async () => {
  const item = (fields: string) => `<item>${fields}</item>`;
  const body = (text: string) => `<content:encoded><![CDATA[${text}]]></content:encoded>`;
  const wxr = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>
${item(`<title>A &amp; B</title><link>https://old.example/2014/05/a-b/</link><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2014-05-06 07:08:09</wp:post_date_gmt>
${body('One line\nand one more\n\n[caption id="x" width="3"]<img src="https://old.example/wp-content/uploads/2014/05/k-300x200.jpg" /> A kite[/caption]\n\n<pre>a\n\nb</pre>\nLast')}
<wp:comment><wp:comment_content>Hm</wp:comment_content></wp:comment>`)}
${item(`<wp:post_id>2</wp:post_id><wp:post_type>page</wp:post_type><wp:status>draft</wp:status><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>${body('x')}`)}
${item(`<wp:post_id>3</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_password>s</wp:post_password>${body('x')}`)}
${item('<wp:post_id>4</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/k.jpg</wp:attachment_url>')}
</channel></rss>`;
  const { posts, others } = await readArchive(
    makeZip([
      { name: 'export.xml', content: wxr },
      { name: 'wp-content/uploads/2014/05/k.jpg', content: Buffer.from([0xff, 0xd8, 0xff]) },
    ]),
  );
  expect(posts[0]).toMatchObject({
    title: 'A & B',
    addresses: [{ path: '/2014/05/a-b/', matchesBelow: false }],
    publishedAt: new Date('2014-05-06T07:08:09Z'),
    media: [{ entry: 'wp-content/uploads/2014/05/k.jpg' }],
  });
  expect(posts[0]?.html).toBe(`<p>One line<br>
and one more</p>
<figure><img src="https://old.example/wp-content/uploads/2014/05/k-300x200.jpg" /><figcaption> A kite</figcaption></figure>
<pre>a

b</pre>
<p>Last</p>`);
  expect(posts.slice(1).map(({ kind, isDraft, publishedAt }) => [kind, isDraft, publishedAt])).toEqual([
    ['page', true, null],
    ['post', true, null],
  ]);
  expect(others).toMatchObject([
    { kind: 'note', where: '1', text: '1 comment is kept with the original and not shown.' },
    { kind: 'skipped', where: '4' },
  ]);
});

test('Atom: text is text, HTML is HTML, and elements stay elements', async () => {
  const entry = (id: number, content: string) =>
    `<entry><id>urn:${id}</id><title>T${id}</title><link href="https://old.example/${id}.html"/><published>2014-05-06T07:08:09+02:00</published>${content}</entry>`;
  const { posts } = await readArchive(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
${entry(1, '<content>a &lt; b</content>')}${entry(2, '<content type="html">&lt;p&gt;x&lt;/p&gt;</content>')}
${entry(3, '<content type="xhtml"><div><p>a <b>b</b> c</p></div></content>')}</feed>`);
  expect(posts.map(({ html }) => html)).toEqual(['<p>a &lt; b</p>', '<p>x</p>', '<div><p>a <b>b</b> c</p></div>']);
  expect(posts[0]).toMatchObject({
    slug: '1',
    publishedAt: new Date('2014-05-06T05:08:09Z'),
    addresses: [{ path: '/1.html' }],
  });
});

test('Tumblr’s own feed has the posts that its export has', async () => {
  const { posts } = await readArchive(
    '<rss version="2.0"><channel><item><title>T</title><description>&lt;p&gt;x&lt;/p&gt;</description><link>https://old.example/post/123456/words</link><guid>https://old.example/post/123456</guid></item></channel></rss>',
  );
  expect(posts).toMatchObject([
    { source: 'tumblr', sourceKey: '123456', slug: 'words', addresses: [{ path: '/post/123456', matchesBelow: true }] },
  ]);
});

test('text with fields in front, as static sites have it', async () => {
  const { posts } = await readArchive(
    '---\ntitle: "Kites"\ndate: 2014-05-06\ntags: [wind, "string"]\ndraft: true\nslug: my-kites\n---\n\nThey *fly*.',
    'k.md',
  );
  expect(posts).toMatchObject([
    {
      title: 'Kites',
      text: '\nThey *fly*.',
      tags: ['wind', 'string'],
      isDraft: true,
      slug: 'my-kites',
      publishedAt: new Date('2014-05-06T00:00:00Z'),
    },
  ]);
});
