import { standInForIngest } from '../fakes/event-sink';
import { standInForYoutube } from '../fakes/youtube';
import { EPISODE, expect, test } from './reader-story';

const FRAME = 'iframe[src^="https://www.youtube-nocookie.com/embed/rR6vHY3qYE4"]';

test.beforeEach(async ({ page }) => {
  await standInForIngest(page);
});

for (const [code, words, retry] of [
  [100, /removed from YouTube, or made private/, false],
  [101, /does not allow it to be played on other sites/, false],
  [150, /does not allow it to be played on other sites/, false],
  [2, /does not know this video/, false],
  [5, /could not play this video in your browser/, true],
  [153, /only where it is told which site asks/, true],
] as const) {
  test(`error ${code} is said in words in the player’s place, with the way to YouTube`, async ({ page }) => {
    await standInForYoutube(page, { errorCode: code });
    await page.goto(EPISODE);
    await page.getByRole('link', { name: /^Play:/ }).click();
    const notice = page.getByRole('alert').filter({ hasText: words });
    await expect(notice).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(notice.getByRole('link', { name: 'Look on YouTube' })).toHaveAttribute(
      'href',
      /watch\?v=rR6vHY3qYE4$/,
    );
    await expect(notice.getByRole('button', { name: 'Try again' })).toHaveCount(retry ? 1 : 0);
    // The answers' links lead to YouTube now.
    await page.route('https://www.youtube.com/watch**', (route) => route.fulfill({ body: 'YouTube' }));
    await page.getByRole('link', { name: 'Play from 2:30' }).click();
    await expect(page).toHaveURL(/youtube\.com\/watch\?v=rR6vHY3qYE4&t=150s/);
  });
}

test('where YouTube’s script is blocked, the page says so at once, and trying again works once it is not', async ({
  page,
}) => {
  const youtube = await standInForYoutube(page, { script: 'blocked' });
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  youtube.unblock();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator(FRAME)).toBeVisible();
  await expect.poll(youtube.position).toBeGreaterThan(0);
});

test('a player that never gets ready is given up after ten seconds, and the focus stays in its place', async ({
  page,
}) => {
  await page.clock.install();
  await standInForYoutube(page, { script: 'silent' });
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await expect(page.locator(FRAME)).toBeVisible();
  await page.clock.runFor(9_000);
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
  await page.clock.runFor(1_500);
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Look on YouTube' })).toBeFocused();
});
