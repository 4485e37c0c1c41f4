import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Site } from '../fixtures/site';
import { expect, test } from './editor';

const READER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A visitor opens an interview, so many days ago. */
async function view(site: Site, postId: string, visitor: string, daysAgo: number): Promise<void> {
  const now = Date.now();
  const event = {
    event_id: randomUUID(),
    name: 'Post viewed',
    page_view_id: randomUUID(),
    seq: 0,
    client_ts: now - daysAgo * 86_400_000,
    props: { id: postId },
  };
  const response = await fetch(`${site.url}/api/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': `${READER} ${visitor}` },
    body: JSON.stringify({ sent_at: now, events: [event] }),
  });
  expect(await response.json()).toEqual({ accepted: 1, dropped: 0 });
}

const tile = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();

test('a period without visits says what will appear, and how', async ({ page }) => {
  await page.goto('/admin/analytics?from=2020-01-01&to=2020-01-31');
  await expect(page.getByText('Nothing was recorded in this period.')).toBeVisible();
  await expect(tile(page, 'Views').locator('dd')).toContainText('0');
});

test('a period’s figures stand beside those of the one before, and the address keeps the choice', async ({
  page,
  site,
}) => {
  for (const [days, visitor] of [
    [0, 'a'],
    [0, 'b'],
    [1, 'a'],
    [3, 'c'],
  ] as const)
    await view(site, 'Alex Martelli', visitor, days);
  await view(site, 'glyph interview', 'a', 0);
  await page.goto('/admin/analytics');
  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '7 days' }).click();
  await expect(page).toHaveURL(/days=7/);
  await expect(tile(page, 'Views').locator('dd')).toContainText('5');
  const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const to = new Date().toISOString().slice(0, 10);
  await page.goto(`/admin/analytics?from=${from}&to=${to}`);
  await expect(tile(page, 'Views').locator('dd')).toContainText('4');
  await expect(tile(page, 'Views').locator('dd')).toContainText('before: 1');
  // What arrives late counts under the day's secret of its arrival: a, who came on both days, is one visitor-day here.
  await expect(tile(page, 'Visitors').locator('dd')).toContainText('2');
  const rows = page.getByRole('region', { name: 'Figures by episode' }).locator('tbody tr');
  await expect(rows.first()).toContainText('Alex Martelli');
  await page.getByRole('link', { name: 'Completion' }).click();
  await expect(page).toHaveURL(/sort=completionRate/);
  await expect(page.getByRole('columnheader', { name: /Completion/ })).toHaveAttribute('aria-sort', 'descending');
});

test('the chart’s days are read with the keyboard too', async ({ page }) => {
  await page.goto('/admin/analytics?days=7');
  const chart = page.getByRole('application', { name: 'Activity by day' });
  // The chart listens once its script has run.
  await expect(async () => {
    await chart.blur();
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.recharts-tooltip-wrapper')).toContainText(/Views\s*:\s*\d/, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`the dashboard has no accessibility fault, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/admin/analytics');
      for (const summary of await page.locator('summary').all()) await summary.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
