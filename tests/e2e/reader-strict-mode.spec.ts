import { standInForIngest } from '../fakes/event-sink';
import { startSite } from '../fixtures/site';
import { EPISODE, expect, test as story } from './reader-story';

/** The development server, where React's StrictMode runs every effect twice. */
const test = story.extend({ kind: { start: () => startSite({ args: ['--dev'] }) } });

test('effects that run twice make one view', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.goto(EPISODE);
  await expect.poll(() => ingest.named('Post viewed').length, { timeout: 30_000 }).toBe(1);
  await page.waitForTimeout(2_500);
  expect(ingest.named('Post viewed')).toHaveLength(1);
});
