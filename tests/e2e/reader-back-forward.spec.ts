import type { LaunchOptions } from '@playwright/test';
import { standInForIngest } from '../fakes/event-sink';
import { EPISODE, expect, test as story } from './reader-story';

/** Playwright switches the back/forward cache off unless told not to. */
const test = story.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    { scope: 'worker' },
  ],
});

test('going back to a page that the browser kept is no second view', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.goto(EPISODE);
  await expect.poll(() => ingest.named('Post viewed').length).toBe(1);
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => document.body.setAttribute('data-kept', String(persisted)));
  });
  await page.getByRole('navigation', { name: 'Site', exact: true }).getByRole('link', { name: 'Interviews' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All interviews');
  await page.evaluate(() => history.back());
  // The same document, as it was left: otherwise this story would say nothing.
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'true');
  await page.waitForTimeout(2_500);
  expect(ingest.named('Post viewed')).toHaveLength(1);
});
