import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { openDb } from '@/lib/db/client';
import { standInForYoutube } from '../fakes/youtube';
import { EPISODE, expect, test as story } from './reader-story';

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** Headless Chromium says that it is one, and is dropped as a bot. Told at launch, so that beacons say it too. */
const test = story.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--user-agent=${USER_AGENT}`] }),
    { scope: 'worker' },
  ],
});

test('what a reader watches is in the database: a view, a play and the part watched', async ({ page, site }) => {
  const db = openDb({ kind: 'sqlite', path: join(site.dataDir, 'colloquy.db') });
  const count = (name: string) => db.event.count({ where: { name } });
  await page.clock.install();
  const youtube = await standInForYoutube(page);
  await page.goto(`${EPISODE}?t=900`);
  await youtube.untilReady();
  await page.clock.runFor(12_000);
  await youtube.say('buffering');
  await youtube.say('playing');
  await page.clock.runFor(2_000);
  await expect.poll(() => count('Video progress')).toBe(1);
  await page.clock.runFor(5_000);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => count('Video progress')).toBe(2);
  expect(await count('Post viewed')).toBe(1);
  expect(await count('Video played')).toBe(1);
  const [playback, ...others] = await db.playback.findMany();
  expect(others).toEqual([]);
  expect(playback?.watchTimeSeconds).toBeGreaterThan(17);
  expect(playback?.watchedSeconds).toBeLessThan(25);
  const [[start = 0] = []] = JSON.parse(playback?.watched ?? '[]');
  expect(start).toBeCloseTo(900, 0);
  await db.$disconnect();
});

test('a reader who is gone at once is counted by beacon', async ({ browser, site }) => {
  const db = openDb({ kind: 'sqlite', path: join(site.dataDir, 'colloquy.db') });
  const before = await db.event.count();
  // A context of its own: where a story answers requests itself, the browser can't send any after the page.
  const context = await browser.newContext();
  const page = await context.newPage();
  // The ordinary way stays open until the page is gone.
  await page.addInitScript(() => {
    window.fetch = () => new Promise(() => {});
  });
  await page.goto(`${site.url}/episodes/alex-martelli`);
  await page.waitForFunction(() => Object.keys(localStorage).length === 1);
  await page.goto('about:blank');
  await expect.poll(() => db.event.count()).toBe(before + 1);
  await context.close();
  await db.$disconnect();
});
