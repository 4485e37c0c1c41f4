import type { Page } from '@playwright/test';
import { standInForIngest } from '../fakes/event-sink';
import { standInForYoutube } from '../fakes/youtube';
import { EPISODE, expect, test } from './reader-story';

const VIDEO = { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview' };

/** Opens the interview under a clock that the story drives, and starts the video. */
async function play(page: Page) {
  await page.clock.install();
  const youtube = await standInForYoutube(page);
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await youtube.untilReady();
  return youtube;
}

test('a page load is one view, with the ID that the history has', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.goto(EPISODE);
  await expect.poll(() => ingest.sent.length).toBe(1);
  expect(ingest.sent[0]).toMatchObject({ name: 'Post viewed', seq: 0, props: { id: 'glyph interview' } });
  await page.waitForTimeout(2_000);
  expect(ingest.sent).toHaveLength(1);
});

test('events say which site and campaign the reader came by, and going on within the site says nothing', async ({
  page,
}) => {
  const ingest = await standInForIngest(page);
  await page.goto(`${EPISODE}?utm_source=letter&utm_medium=email#q-advice`, {
    referer: 'https://www.news.example/today?reader=7',
  });
  await expect.poll(() => ingest.named('Question opened').length).toBe(1);
  const context = { referrer: 'news.example', campaign: 'letter / email' };
  expect(ingest.counted().map((event) => event.context)).toEqual([context, context]);
  await page.goto('/');
  await page.getByRole('link', { name: /^Glyph Lefkowitz, who/ }).click();
  await expect.poll(() => ingest.named('Post viewed').length).toBe(2);
  expect(ingest.named('Post viewed')[1]).not.toHaveProperty('context');
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('pages without a video report nothing', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_500);
  expect(ingest.sent).toEqual([]);
});

test('storms of PLAYING are one play, and two ENDED one end, with the old names and properties', async ({ page }) => {
  const ingest = await standInForIngest(page);
  const youtube = await play(page);
  await page.clock.runFor(3_000);
  for (const seconds of [100, 50, 700]) {
    await youtube.say('buffering');
    await youtube.say('playing');
    await youtube.seekTo(seconds);
    await page.clock.runFor(3_000);
  }
  await youtube.seekTo(1_199);
  await page.clock.runFor(2_000);
  await youtube.say('ended');
  await youtube.say('ended');
  await page.clock.runFor(3_000);
  await expect.poll(() => ingest.named('Video ended').length).toBe(1);
  expect(ingest.named('Video played').map(({ props }) => props)).toEqual([VIDEO]);
  expect(ingest.named('Video ended').map(({ props }) => props)).toEqual([VIDEO]);
  expect(ingest.named('Video seeked').length).toBeGreaterThanOrEqual(4);
  const sessions = new Set(ingest.counted().flatMap(({ play_session_id }) => play_session_id ?? []));
  expect(sessions.size).toBe(1);
  const views = new Set(ingest.counted().map(({ page_view_id }) => page_view_id));
  expect(views.size).toBe(1);
  const order = ingest.counted().map(({ seq }) => seq);
  expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, at) => at));
});

test('a click that plays nothing is no play', async ({ page }) => {
  const ingest = await standInForIngest(page);
  const youtube = await play(page);
  await youtube.say('buffering');
  await page.clock.runFor(30_000);
  await expect.poll(() => ingest.named('Post viewed').length).toBe(1);
  expect(ingest.named('Video played')).toEqual([]);
});

test('progress comes every ten seconds of playing, with what was watched so far', async ({ page }) => {
  const ingest = await standInForIngest(page);
  const youtube = await play(page);
  await page.clock.runFor(25_000);
  await youtube.seekTo(600);
  await page.clock.runFor(10_000);
  await youtube.say('paused');
  await page.clock.runFor(60_000);
  await expect.poll(() => ingest.named('Video paused').length).toBe(1);
  expect(ingest.named('Video progress').length).toBe(3);
  const { watched = [], watchTime, duration, entry } = ingest.named('Video paused')[0]?.props ?? {};
  expect(duration).toBe(1200);
  expect(entry).toBeLessThan(1);
  expect(watchTime).toBeGreaterThan(33);
  expect(watchTime).toBeLessThan(37);
  expect(watched).toHaveLength(2);
  expect(watched[1]?.[0]).toBeCloseTo(600, 0);
  expect(watched[1]?.[1]).toBeCloseTo(610, 0);
});

test('at double speed twice the video is watched', async ({ page }) => {
  const ingest = await standInForIngest(page);
  const youtube = await play(page);
  await youtube.setRate(2);
  await page.clock.runFor(30_500);
  await expect.poll(() => ingest.named('Video progress').length).toBe(3);
  const { watched = [], watchTime = 0 } = ingest.named('Video progress').at(-1)?.props ?? {};
  expect(watched).toHaveLength(1);
  expect((watched[0]?.[1] ?? 0) / watchTime).toBeCloseTo(2, 1);
});

test('an answer is reported opened once, by its address or by playing from it', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await standInForYoutube(page);
  await page.goto(`${EPISODE}#q-advice`);
  await expect.poll(() => ingest.named('Question opened').length).toBe(1);
  const beginnings = page.locator('#q-beginnings');
  await page.evaluate(() => {
    location.hash = '#q-beginnings';
  });
  await beginnings.getByRole('link', { name: 'Play from 2:30' }).click();
  await beginnings.getByRole('link', { name: 'Play from 2:30' }).click();
  await page.evaluate(() => {
    location.hash = '#q-nobody-asked';
  });
  await expect.poll(() => ingest.named('Question opened').length).toBe(2);
  expect(ingest.named('Question opened').map(({ props }) => props.anchor)).toEqual(['advice', 'beginnings']);
});

test('errors are reported with their code, and silence as api_blocked', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await standInForYoutube(page, { errorCode: 150 });
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await expect.poll(() => ingest.named('Video error').map(({ props }) => props)).toEqual([{ ...VIDEO, code: 150 }]);
  const blocked = await page.context().newPage();
  await standInForYoutube(blocked, { script: 'blocked' });
  await blocked.goto(page.url());
  await blocked.getByRole('link', { name: /^Play:/ }).click();
  await expect.poll(() => ingest.named('Video error').at(-1)?.props.code).toBe('api_blocked');
});

test('what is left when the tab hides goes by beacon, progress included', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await play(page);
  await page.clock.runFor(5_500);
  await expect.poll(() => ingest.named('Video played').length).toBe(1);
  expect(ingest.named('Video progress')).toEqual([]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => ingest.named('Video progress').length).toBe(1);
  const [progress] = ingest.named('Video progress');
  expect(progress?.props.watchTime).toBeGreaterThan(4);
  expect(progress && ingest.contentTypeOf(progress)).toMatch(/^text\/plain/);
});

test('leaving the page reports what was watched, at the latest from the next one', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await play(page);
  await page.clock.runFor(5_500);
  await page.goto('/');
  await expect.poll(() => ingest.named('Video progress').length).toBe(1);
});

test('with ingest down, events outlive the page and arrive later under their ids, once', async ({ page }) => {
  const ingest = await standInForIngest(page);
  ingest.answerWith(503);
  await page.goto(EPISODE);
  await expect.poll(() => ingest.sent.length).toBeGreaterThan(0);
  const first = ingest.sent[0]?.event_id;
  ingest.answerWith(202);
  ingest.sent.length = 0;
  await page.reload();
  await expect.poll(() => ingest.named('Post viewed').length).toBe(2);
  expect(ingest.counted().map(({ event_id }) => event_id)).toContain(first);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});

for (const [signal, property, value] of [
  ['Do Not Track', 'doNotTrack', '1'],
  ['Global Privacy Control', 'globalPrivacyControl', true],
] as const) {
  test(`with ${signal} nothing is sent, nothing stored, and what was stored goes`, async ({ page }) => {
    const ingest = await standInForIngest(page);
    await page.addInitScript(
      ([name, on]) => {
        Object.defineProperty(navigator, name, { value: on });
        if (window !== window.top) return;
        localStorage.setItem('colloquy:event:old', '{}');
        localStorage.setItem('colloquy:position:rR6vHY3qYE4', `100 ${Date.now()}`);
      },
      [property, value] as const,
    );
    await play(page);
    // Long enough for progress, and for a place to go on from.
    await page.clock.runFor(45_000);
    await page.goto('/');
    await page.waitForTimeout(500);
    expect(ingest.sent).toEqual([]);
    await page.goto(EPISODE);
    await page.clock.runFor(2_000);
    await expect(page.getByRole('button', { name: /^Continue/ })).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
}

test('a page that is rendered ahead is a view once the reader goes to it', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  });
  await page.goto(EPISODE, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_500);
  expect(ingest.sent).toEqual([]);
  await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
  await expect.poll(() => ingest.named('Post viewed').length).toBe(1);
});
