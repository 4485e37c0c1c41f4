import { expect, test } from './story';

test('a fresh start serves the sample series', async ({ page }) => {
  await page.goto('/episodes/glyph-lefkowitz');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Glyph Lefkowitz');
});
