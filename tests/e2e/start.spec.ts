import { expect, test } from './story';

test('a fresh start serves the sample series', async ({ page }) => {
  await page.goto('/episodes/glyph-lefkowitz');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Glyph Lefkowitz');
});

test('a connection that nobody uses stays open for longer than a proxy keeps it', async ({ page }) => {
  const response = await page.request.get('/api/health');
  expect(response.headers()['keep-alive']).toBe('timeout=125');
});
