import { standInForIngest } from '../fakes/event-sink';
import { type Site, startSite } from '../fixtures/site';
import { EPISODE, expect, test as story } from './reader-story';

/** The development server, where React's StrictMode runs every effect twice. */
const test = story.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const site = await startSite({ args: ['--dev'] });
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test('effects that run twice make one view', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.goto(EPISODE);
  await expect.poll(() => ingest.named('Post viewed').length, { timeout: 30_000 }).toBe(1);
  await page.waitForTimeout(2_500);
  expect(ingest.named('Post viewed')).toHaveLength(1);
});
