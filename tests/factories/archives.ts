import { makeZip } from './zip';

/** A post of our own words, to be written as whatever system's archive. */
export type SamplePost = {
  /** Digits. */
  id: string;
  title: string;
  html: string;
  /** Seconds since the epoch. */
  at: number;
  slug: string;
  tags: string[];
};

const QUESTIONS = ['What are you working on right now?', 'How did you start?', 'Which tool do you miss?'];

/** The nth post: every fifth an interview with its player, the others articles. */
export function samplePost(n: number): SamplePost {
  const id = String(100_000_000_000 + n);
  const at = 1_400_000_000 + n * 86_400;
  if (n % 5 !== 0) {
    const title = `Note ${n} on gardens`;
    const html = `<p>In week ${n} the beans came up, and <a href="https://example.org/${n}">a neighbour</a> wrote it down.</p>
<h2>What grew</h2><ul><li>Beans, ${n} rows</li><li>Peas &amp; <em>marrows</em></li></ul><pre><code>print(${n})</code></pre>
${'<p>Nothing else happened, which is told here at some length so that a post has the size that posts have.</p>\n'.repeat(12)}`;
    return { id, title, html, at, slug: `note-${n}-on-gardens`, tags: ['Gardens', `Week ${n % 10}`] };
  }
  const title = `A* Interview #${n}: Guest ${words(n)}, Maker of Gates`;
  const answers = QUESTIONS.map(
    (question, at) => `<h3>${question}</h3><ul><li>Answer ${at} of ${n}, with care</li></ul>`,
  );
  const html = `<p>Guest ${words(n)} tells how gates are made.</p>
<iframe width="560" height="315" src="https://www.youtube.com/embed/${videoId(n)}"></iframe>${answers.join('\n')}`;
  return { id, title, html, at, slug: `interview-${n}`, tags: ['Interviews'] };
}

export function samplePosts(count: number): SamplePost[] {
  return Array.from({ length: count }, (_, index) => samplePost(index + 1));
}

/** What each system would have made of the posts, as one file. */
export const ARCHIVES = {
  'tumblr-export': (posts) =>
    makeZip([{ name: 'posts.zip', content: makeZip([{ name: 'posts.xml', content: tumblrXml(posts) }]) }]),
  'tumblr-v1': (posts) => Buffer.from(tumblrV1Json(posts)),
  'tumblr-v2': (posts) => Buffer.from(tumblrV2Json(posts)),
  wordpress: (posts) => Buffer.from(wxr(posts)),
  feed: (posts) => Buffer.from(rss(posts)),
  files: (posts) =>
    makeZip(posts.map(({ slug, title, html }) => ({ name: `${slug}.html`, content: page(title, html) }))),
} as const satisfies Record<string, (posts: SamplePost[]) => Buffer>;

export function tumblrXml(posts: SamplePost[]): string {
  const records = posts.map(
    ({ id, title, html, at, slug, tags }) =>
      `<post id="${id}" url="https://old.example/post/${id}" url-with-slug="https://old.example/post/${id}/${slug}" type="regular" date-gmt="${gmt(at)}" unix-timestamp="${at}" slug="${slug}" state="published"><regular-title>${escapeXml(title)}</regular-title><regular-body>${escapeXml(html)}</regular-body>${tags.map((tag) => `<tag>${escapeXml(tag)}</tag>`).join('')}</post>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tumblr version="1.0"><tumblelog name="old" title="Old"/><posts start="0" total="${posts.length}">\n${records.join('\n')}\n</posts></tumblr>`;
}

export function tumblrV1Json(posts: SamplePost[]): string {
  const records = posts.map(({ id, title, html, at, slug, tags }) => ({
    id,
    url: `https://old.example/post/${id}`,
    'url-with-slug': `https://old.example/post/${id}/${slug}`,
    type: 'regular',
    'date-gmt': gmt(at),
    'unix-timestamp': at,
    slug,
    'regular-title': title,
    'regular-body': html,
    tags,
  }));
  return `var tumblr_api_read = ${JSON.stringify({ tumblelog: { title: 'Old', name: 'old' }, 'posts-start': 0, 'posts-total': posts.length, posts: records })};\n`;
}

export function tumblrV2Json(posts: SamplePost[]): string {
  const records = posts.map(({ id, title, html, at, slug, tags }) => ({
    type: 'text',
    blog_name: 'old',
    id: Number(id),
    id_string: id,
    post_url: `https://old.example/post/${id}/${slug}`,
    slug,
    date: gmt(at),
    timestamp: at,
    state: 'published',
    tags,
    title,
    body: html,
  }));
  return JSON.stringify({
    meta: { status: 200, msg: 'OK' },
    response: { blog: { name: 'old', posts: posts.length }, posts: records },
  });
}

export function wxr(posts: SamplePost[]): string {
  const items = posts.map(({ id, title, html, at, slug, tags }) => {
    const date = gmt(at).slice(0, 19);
    const categories = tags.map((tag) => `<category domain="post_tag" nicename="x"><![CDATA[${tag}]]></category>`);
    return `<item><title>${escapeXml(title)}</title><link>https://old.example/${date.slice(0, 4)}/${slug}/</link><guid isPermaLink="false">https://old.example/?p=${id}</guid><content:encoded><![CDATA[${html}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${categories.join('')}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
${items.join('\n')}
</channel></rss>`;
}

export function rss(posts: SamplePost[]): string {
  const items = posts.map(
    ({ id, title, html, at, slug, tags }) =>
      `<item><title>${escapeXml(title)}</title><link>https://old.example/notes/${slug}</link><guid isPermaLink="false">tag:old.example,${id}</guid><pubDate>${new Date(at * 1000).toUTCString()}</pubDate><description>${escapeXml(html)}</description>${tags.map((tag) => `<category>${escapeXml(tag)}</category>`).join('')}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Old</title>${items.join('\n')}</channel></rss>`;
}

function page(title: string, html: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeXml(title)}</title></head><body>${html}</body></html>`;
}

function gmt(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} GMT`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Names of letters alone, each number another. */
function words(n: number): string {
  return [...String(n)]
    .map((digit) => ['Oak', 'Ash', 'Elm', 'Fir', 'Yew', 'Box', 'Bay', 'Fig', 'Sal', 'Rue'][Number(digit)])
    .join('');
}

function videoId(n: number): string {
  return `v${String(n).padStart(10, '0')}`;
}
