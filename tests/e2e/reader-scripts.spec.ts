import { standInForIngest } from '../fakes/event-sink';
import { standInForYoutube } from '../fakes/youtube';
import { START_TIMES } from '../fixtures/reader-site';
import { EPISODE, expect, test as story } from './reader-story';

const test = story.extend({ isFirstVisit: true });

/** When a page loads its scripts. In the whole browser: the shell moves a pointer over each page that comes, as nobody does. */
test('who only reads is counted by a script of a few kilobytes, and by no other that comes later', async ({ page }) => {
  const ingest = await standInForIngest(page);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(`${EPISODE}#q-advice`);
  const names = () => ingest.counted().map(({ name }) => name);
  await expect.poll(names).toEqual(['Post viewed', 'Question opened']);
  expect(scripts).toEqual([expect.stringMatching(/^\/_next\/static\/reporter-\w+\.js$/)]);
  const { byteLength } = await (await page.request.get(scripts[0] ?? '')).body();
  expect(byteLength).toBeLessThan(8_000);

  // Still by the same script.
  await page.evaluate(() => {
    location.hash = '#q-problem-solving';
  });
  await expect.poll(names).toEqual(['Post viewed', 'Question opened', 'Question opened']);
  expect(scripts).toHaveLength(1);

  const ready = page.evaluate(
    () => new Promise((resolve) => addEventListener('colloquy:ready', resolve, { once: true })),
  );
  await page.mouse.move(100, 100);
  await ready;
  await page.evaluate(() => {
    location.hash = '#q-beginnings';
  });
  await expect.poll(() => names().length).toBe(4);
  await page.waitForTimeout(1_500);
  expect(names().filter((name) => name === 'Question opened')).toHaveLength(3);
  expect(ingest.counted().map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
});

test('a browser that blocks this script counts by the others', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.route('**/_next/static/reporter-*.js', (route) => route.abort());
  await page.goto(EPISODE);
  await expect.poll(() => ingest.named('Post viewed').length).toBe(1);
});

test('the first load asks no other host for anything and stays under 150 kB of HTML, CSS and JavaScript', async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const types = new Map<string, string>();
  let bytes = 0;
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (/Document|Stylesheet|Script/.test(types.get(requestId) ?? '')) bytes += encodedDataLength;
  });
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(EPISODE, { waitUntil: 'networkidle' });
  // What somebody gets who only reads.
  expect(bytes).toBeLessThan(40_000);
  await page.mouse.move(100, 100);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => bytes).toBeGreaterThan(90_000);
  await page.waitForTimeout(1_000);
  expect([...hosts]).toEqual([new URL(page.url()).host]);
  expect(bytes).toBeLessThan(150_000);
});

test('a page without a video is its HTML until the reader does something, and nothing is loaded twice then', async ({
  page,
}) => {
  const loaded: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (/stylesheet|script/.test(request.resourceType())) loaded.push(new URL(request.url()).pathname);
  });
  page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/questions/beginnings', { waitUntil: 'networkidle' });
  expect(loaded).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Newsreader/);
  await page.mouse.move(200, 200);
  await expect.poll(() => loaded.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(3);
  await page.waitForLoadState('networkidle');
  expect(new Set(loaded).size).toBe(loaded.length);
  // Of style sheets only the player's, which comes with it.
  expect(loaded.filter((path) => path.endsWith('.css')).length).toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
});

test('the scripts come after the page is drawn, and a click before them is done when they are there', async ({
  page,
}) => {
  const youtube = await standInForYoutube(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let drawnFirst: boolean | null = null;
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    drawnFirst ??= await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await held;
    await route.continue();
  });
  await page.goto(EPISODE);
  await page.getByRole('link', { name: 'Play from 2:30' }).click();
  await page.waitForTimeout(200);
  await expect(page).toHaveURL(EPISODE);
  expect(youtube.requests).toEqual([]);
  release();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(START_TIMES.beginnings);
  expect(drawnFirst).toBe(true);
});

test('a click that asks for a new tab gets one, and the poster stays', async ({ page, context }) => {
  const youtube = await standInForYoutube(page);
  await page.goto(EPISODE);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: /^Play:/ }).click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await expect(page.getByRole('link', { name: /^Play:/ })).toBeVisible();
  expect(youtube.requests).toEqual([]);
});

test('a page is fetched ahead once the pointer rests on a link to it; a search is not', async ({ page }) => {
  const ahead: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.startsWith('prefetch')) ahead.push(new URL(request.url()).pathname);
  });
  await page.goto('/episodes');
  await page.locator(`main a[href="${EPISODE}"]`).first().hover();
  await expect.poll(() => ahead).toEqual([EPISODE]);
  await page.goto('/search?q=python');
  await page.getByRole('link', { name: 'Guests', exact: true }).first().hover();
  await expect.poll(() => ahead).toEqual([EPISODE, '/guests']);
  await page.locator('main a[href^="/search?"]').first().hover();
  await page.waitForTimeout(1_500);
  expect(ahead).toHaveLength(2);
});
