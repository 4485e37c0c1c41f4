import { startSite } from '../fixtures/site';
import { listFaults } from './accessibility';
import { expect, test as story } from './story';

/** A site that has just been set up, without the sample series. */
const test = story.extend({ kind: { start: () => startSite({ args: ['--empty'] }) } });

for (const path of ['/', '/episodes']) {
  test(`${path} of an empty site says so, and how to begin`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This site has just been set up');
    await expect(page.getByRole('link', { name: 'sign in' })).toHaveAttribute('href', '/login');
    expect(await listFaults(page)).toEqual([]);
  });
}

test('an interview of an empty site is not found', async ({ page }) => {
  expect((await page.goto('/episodes/glyph-lefkowitz'))?.status()).toBe(404);
});
