import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { START_TIMES } from '../fixtures/reader-site';
import { withSiteDb } from '../fixtures/site-db';
import { EPISODE, expect, test } from './reader-story';

/** Headless Chromium says that it is one, and is dropped as a bot. */
const READER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

test('feed readers that have the feed are told so, at the first request and from memory', async ({ site }) => {
  for (const path of [
    '/feed.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
    `${EPISODE}/chapters.json`,
    '/api/v1/episodes',
    '/api/v1/answers.csv',
  ]) {
    const first = await fetch(site.url + path);
    expect(first.status, path).toBe(200);
    const etag = first.headers.get('etag') ?? '';
    const lastModified = first.headers.get('last-modified') ?? '';
    expect(etag, path).not.toBe('');
    const kept = await fetch(site.url + path);
    expect(await kept.text(), path).toBe(await first.text());
    for (const [name, value] of [
      ['if-none-match', etag],
      ['if-modified-since', lastModified],
    ] as const) {
      const again = await fetch(site.url + path, { headers: { [name]: value } });
      expect([again.status, await again.text()], path).toEqual([304, '']);
      expect(again.headers.get('cache-control'), path).toBe('public, max-age=0, must-revalidate');
    }
    const other = await fetch(site.url + path, { headers: { 'if-none-match': '"other"' } });
    expect(other.status, path).toBe(200);
  }
});

test('types are what readers look for, and what is not there is a 404 with a sentence', async ({ site }) => {
  const types: [string, string][] = [
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/guests/glyph-lefkowitz/feed.xml', 'application/rss+xml; charset=utf-8'],
    [`${EPISODE}/chapters.json`, 'application/json+chapters'],
    ['/episodes/alex-martelli/transcript.vtt', 'text/vtt; charset=utf-8'],
    ['/card.png', 'image/png'],
    [`${EPISODE}/card.png`, 'image/png'],
    [`${EPISODE}/answers/working-on/card.png`, 'image/png'],
    ['/guests/glyph-lefkowitz/card.png', 'image/png'],
    ['/questions/working-on/card.png', 'image/png'],
  ];
  for (const [path, type] of types) {
    const response = await fetch(site.url + path);
    expect([response.status, response.headers.get('content-type')], path).toEqual([200, type]);
    expect(response.headers.get('access-control-allow-origin'), path).toBe('*');
  }
  for (const path of [
    '/feed.xml/1',
    '/feed.xml/2',
    '/feed.xml/soon',
    '/guests/nobody/feed.xml',
    '/topics/nothing/feed.json',
    '/sitemaps/episodes-1',
    '/sitemaps/episodes-9.xml',
    '/episodes/nope/chapters.json',
    '/episodes/nope/card.png',
    `${EPISODE}/transcript.vtt`,
    `${EPISODE}/answers/nope/card.png`,
  ]) {
    const response = await fetch(site.url + path);
    expect([response.status, await response.text()], path).toEqual([404, 'There is nothing at this address.\n']);
  }
});

test('chapters are the answers’ start seconds', async ({ site }) => {
  const { chapters } = await (await fetch(`${site.url}${EPISODE}/chapters.json`)).json();
  expect(chapters.map(({ startTime }: { startTime: number }) => startTime)).toEqual(Object.values(START_TIMES));
});

const links = (page: Page, type: string) =>
  page
    .locator(`link[rel="alternate"][type="${type}"]`)
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));

test('a page names its feeds, its card and how to embed it, and what it names is there', async ({ page, site }) => {
  await page.goto(EPISODE);
  expect(await links(page, 'application/rss+xml')).toEqual([`${site.url}/feed.xml`]);
  const [oembed] = await links(page, 'application/json+oembed');
  expect(await (await fetch(oembed ?? '')).json()).toMatchObject({
    type: 'video',
    html: expect.stringContaining(`src="${site.url}/embed/glyph-lefkowitz"`),
  });
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect((await fetch(image ?? '')).headers.get('content-type')).toBe('image/png');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${site.url}${EPISODE}`);
  const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')['@graph'];
  const video = graph.find((node: { '@type': string }) => node['@type'] === 'VideoObject');
  const clips: { startOffset: number; url: string }[] = video.hasPart;
  expect(clips.map(({ startOffset }) => startOffset)).toEqual(Object.values(START_TIMES));
  expect(clips[0]?.url).toBe(`${site.url}${EPISODE}?t=30`);
});

test('an answer’s own page leads to its second and shows its own card', async ({ page, site }) => {
  await page.goto(`${EPISODE}/answers/beginnings`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('At what age');
  await expect(page.getByRole('link', { name: /^Play from 2:30/ })).toBeVisible();
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
    'content',
    `${site.url}${EPISODE}/answers/beginnings/card.png`,
  );
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${site.url}${EPISODE}`);
});

test('oEmbed answers for interviews of this site alone, in sentences', async ({ site }) => {
  const ask = (query: string) => fetch(`${site.url}/oembed?${query}`);
  const own = encodeURIComponent(`${site.url}${EPISODE}`);
  expect((await ask(`url=${own}&format=xml`)).headers.get('content-type')).toContain('text/xml');
  expect(await (await ask(`url=${own}&maxwidth=320`)).json()).toMatchObject({ width: 320, height: 200 });
  const refusals: [string, number, RegExp][] = [
    ['', 400, /Name the address/],
    [`url=${own}&format=yaml`, 501, /json and xml/],
    [`url=${encodeURIComponent('https://other.example/episodes/glyph-lefkowitz')}`, 404, /on this site/],
    [`url=${encodeURIComponent(`${site.url}/guests/glyph-lefkowitz`)}`, 404, /on this site/],
    [`url=${encodeURIComponent(`${site.url}/episodes/nope`)}`, 404, /no interview/],
    [`url=${'%F0%9F'}${'x'.repeat(10_000)}`, 404, /on this site/],
  ];
  for (const [query, status, sentence] of refusals) {
    const response = await ask(query);
    expect(response.status, query.slice(0, 80)).toBe(status);
    expect(await response.text(), query.slice(0, 80)).toMatch(sentence);
  }
});

test('a page elsewhere may frame the player, which counts as a view from there, and no other page', async ({
  browser,
  site,
}) => {
  const host = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><title>Elsewhere</title>
      <iframe id="player" width="640" height="400" src="${site.url}/embed/glyph-lefkowitz?q=beginnings"></iframe>
      <iframe id="page" src="${site.url}${EPISODE}"></iframe>`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = host.address();
  if (!address || typeof address === 'string') throw new Error('the other site has no port');
  const context = await browser.newContext({ userAgent: READER });
  const page = await context.newPage();
  const refused = page.waitForEvent('console', (message) => message.text().includes("frame-ancestors 'none'"));
  // Browsers know every name under localhost for this machine.
  await page.goto(`http://elsewhere.localhost:${address.port}/`);
  const player = page.frameLocator('#player');
  await expect(player.getByRole('link', { name: /^Play from 2:30/ })).toBeVisible();
  await expect(player.getByRole('link', { name: /who made Twisted and mistrusts merit The A\* Series/ })).toBeVisible();
  await refused;
  await expect(page.frameLocator('#page').getByRole('heading', { name: /Twisted/ })).toHaveCount(0);
  await withSiteDb(site, (db) =>
    expect(async () => {
      const views = await db.event.findMany({ where: { name: 'Post viewed' } });
      expect(views).toHaveLength(1);
      const segment = await db.segment.findUnique({ where: { id: views[0]?.segmentId ?? 0 } });
      expect(segment?.referrer).toBe('elsewhere.localhost');
    }).toPass({ timeout: 20_000 }),
  );
  await context.close();
  host.close();
});
