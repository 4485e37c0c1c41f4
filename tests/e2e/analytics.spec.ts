import type { Browser, Page } from '@playwright/test';
import type { Site } from '../fixtures/site';
import { expect, test, tile, visit } from './analytics-story';

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** A stranger's browser. */
async function strangersPage(browser: Browser, site: Site, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext({
    baseURL: site.url,
    storageState: { cookies: [], origins: [] },
    ...options,
  });
  return context.newPage();
}

test('a period without visits says what will appear, and how', async ({ page }) => {
  await page.goto('/admin/analytics?from=2020-01-01&to=2020-01-31');
  await expect(page.getByText('Nothing was recorded in this period.')).toBeVisible();
  await expect(tile(page, 'Views')).toContainText('0');
  await expect(page.getByText('Add ?utm_campaign=NAME to an address that you share')).toBeVisible();
});

test('a period’s figures stand beside those they are compared with, and the address keeps the choice', async ({
  page,
}) => {
  await page.goto(`/admin/analytics?from=${day(1)}&to=${day(0)}`);
  await expect(tile(page, 'Views')).toContainText('6');
  await expect(tile(page, 'Views')).toContainText('before: 2');
  await expect(tile(page, 'Visitors')).toContainText('6');
  await page.getByRole('button', { name: 'Compare with' }).click();
  await page.getByRole('link', { name: 'Compare with the same days a year before' }).click();
  await expect(page).toHaveURL(/compare=year/);
  await expect(tile(page, 'Views')).toContainText('before: 0');
  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '7 days' }).click();
  await expect(page).toHaveURL(/days=7&compare=year/);
  await expect(tile(page, 'Views')).toContainText('8');
  await page.getByRole('button', { name: 'Dates' }).click();
  await page.getByRole('textbox', { name: 'From' }).fill(day(3));
  await page.getByRole('textbox', { name: 'to', exact: true }).fill(day(2));
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/compare=year&from=/);
  await expect(tile(page, 'Views')).toContainText('2');
});

test('a row that is clicked filters everything, a chip takes the filter off, and a column orders both ways', async ({
  page,
}) => {
  await page.goto('/admin/analytics?days=7');
  await page.getByRole('link', { name: 'Italy' }).click();
  await page.getByRole('link', { name: 'Mobile' }).click();
  await expect(page).toHaveURL(/country=IT&device=mobile/);
  await expect(tile(page, 'Views')).toContainText('1');
  await page.getByRole('link', { name: 'Remove the filter Device: Mobile' }).click();
  await expect(tile(page, 'Views')).toContainText('4');
  const rows = page.getByRole('region', { name: 'Figures by episode' }).locator('tbody tr');
  await expect(rows.first()).toContainText('Glyph');
  await page.getByRole('link', { name: 'Views', exact: true }).last().click();
  await expect(page).toHaveURL(/order=asc/);
  await expect(page.getByRole('columnheader', { name: /Views/ }).first()).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first()).toContainText('Alex Martelli');
  await page.getByRole('link', { name: /^Filter by .*Alex Martelli/ }).click();
  await expect(tile(page, 'Views')).toContainText('1');
  await page.getByRole('link', { name: 'Remove all' }).click();
  await expect(tile(page, 'Views')).toContainText('8');
  await page.getByRole('link', { name: /^All.* of Referrers/ }).click();
  await expect(page.getByRole('region', { name: 'Referrers' }).last()).toContainText('news.example');
});

test('all of it works without JavaScript', async ({ browser, site, editors }) => {
  const context = await browser.newContext({ baseURL: site.url, storageState: editors.ada, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/admin/analytics?days=7');
  await page.getByRole('link', { name: 'Germany' }).click();
  await expect(tile(page, 'Views')).toContainText('2');
  await tile(page, 'Watch time').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Watch time by day' })).toBeVisible();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('region', { name: 'Figures over time, table' })).toContainText('1m');
  const figures = page.getByRole('region', { name: 'Figures and their course' });
  await figures.getByRole('button', { name: 'What “Visitors” means' }).press('Enter');
  await expect(figures.getByText('visitor – a distinct visitor-day: HMAC of')).toBeVisible();
  await context.close();
});

test('the chart’s days are read with the keyboard, and owners mark them', async ({ page }) => {
  await page.goto('/admin/analytics?days=7');
  const slider = page.getByRole('slider', { name: 'Read views at' });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', /Views 4/);
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /Views 2/);
  const marks = page.locator('details').filter({ hasText: 'on the chart; add one' });
  const open = () => marks.evaluate((details) => details.setAttribute('open', ''));
  await marks.getByText(/on the chart; add one/).click();
  await page.getByRole('textbox', { name: 'Day' }).fill(day(1));
  await page.getByLabel('What happened').fill('Newsletter sent');
  await page.getByRole('button', { name: 'Mark it' }).click();
  await expect(marks.getByText('Newsletter sent')).toBeAttached();
  await open();
  const mark = page.getByRole('listitem').filter({ hasText: 'Newsletter sent' });
  await expect(mark).toBeVisible();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /Newsletter sent/);
  await open();
  await mark.getByRole('button', { name: 'Remove' }).click();
  await expect(marks.getByText('Newsletter sent')).not.toBeAttached();
});

test('an interview’s page tells which answers held viewers, where they came in and where they left', async ({
  page,
}) => {
  await page.goto('/admin/analytics/glyph-lefkowitz');
  await expect(page.getByText(/holds viewers best \(\d+% of it is watched\)/)).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Read the curve at' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0:00, Watched by 75%, Times per play 0.75');
  const answers = page.getByRole('region', { name: 'Figures by answer' }).locator('tbody tr');
  // 400 to 900 s: one play watched 200 s of it, two all 500; two came in there.
  const painful = answers.filter({ hasText: '6:40' });
  await expect(painful.locator('td').nth(1)).toHaveText('60%');
  await expect(painful.locator('td').nth(3)).toHaveText('1');
  await page.getByText('The curve as a table, by minute').click();
  await expect(page.getByRole('region', { name: 'Retention by minute, table' }).locator('tbody tr')).toHaveCount(20);
  await expect(painful.getByRole('link')).toHaveAttribute('href', '/episodes/glyph-lefkowitz#q-painful-lesson');
});

test('questions are compared across guests', async ({ page }) => {
  await page.goto('/admin/analytics/questions');
  const table = page.getByRole('region', { name: 'Guests and questions, table' });
  await expect(table.getByRole('row').filter({ hasText: 'Glyph' })).toContainText('60%');
  await page.getByRole('link', { name: 'Painful lesson' }).click();
  await expect(page.getByRole('columnheader', { name: /Painful lesson/ })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('link', { name: 'Drop-off' }).click();
  await expect(page).toHaveURL(/figure=stops&question=painful-lesson/);
  await table
    .getByRole('row')
    .filter({ hasText: 'Glyph' })
    .getByRole('link', { name: '1', exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/admin\/analytics\/glyph-lefkowitz\?days=all#at-/);
});

test('who is watching what shows up without reloading', async ({ page, site }) => {
  await page.goto('/admin/analytics');
  const live = page.getByRole('region', { name: 'Live' });
  await expect(live).toContainText('here now');
  const count = live.getByText(/visitors? here now/).locator('b');
  const before = Number(await count.textContent());
  await visit(site, { visitor: 90 + before, watched: { entry: 0, intervals: [[0, 500]], position: 500 } });
  await expect(count).toHaveText(String(before + 1), { timeout: 15_000 });
  await expect(live.getByRole('listitem').filter({ hasText: 'Which lesson of your career' }).last()).toContainText(
    '8:20',
  );
});

test('what Mixpanel lacks is explained, name by name', async ({ page }) => {
  await page.goto('/admin/analytics/delivery');
  const row = page.getByRole('row').filter({ hasText: 'Post viewed' });
  await expect(row).toContainText('None are meant for Mixpanel: they feed the dashboards alone, or it was off.');
});

test('tables are had as files, by whoever is signed in alone', async ({ page, site }) => {
  await page.goto('/admin/analytics?days=7&country=DE');
  const href = await page.getByRole('link', { name: 'Campaigns, as csv' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="analytics-campaign-\d{4}-.*\.csv"/);
  const [columns, ...rows] = (await file.text()).trim().split('\r\n');
  expect(columns).toContain('"campaign","views","visitors","plays"');
  expect(rows).toContainEqual(expect.stringMatching(/^"'=spring",1,1,1,/));
  const answers = await page.request.get('/admin/analytics/export/answers.json?days=all&episode=glyph-lefkowitz');
  const { rows: listed } = await answers.json();
  expect(listed).toContainEqual(expect.objectContaining({ anchor: 'painful-lesson', startSeconds: 400 }));
  expect((await page.request.get('/admin/analytics/export/users.csv')).status()).toBe(404);
  for (const path of [href ?? '', '/admin/analytics/live']) expect((await fetch(site.url + path)).status).toBe(401);
});

async function makeLink(page: Page, label: string, password = '', shows = 'The whole site'): Promise<string> {
  await page.goto('/admin/analytics/links');
  await page.getByLabel('For whom').fill(label);
  await page.getByLabel('Shows').selectOption({ label: shows });
  await page.getByLabel('Password (optional)').fill(password);
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.getByLabel('The new link').inputValue();
}

test('a shared link shows figures to who knows its password, until it is revoked', async ({ browser, page, site }) => {
  const url = await makeLink(page, 'A sponsor', 'under the clock');
  const stranger = await strangersPage(browser, site, { javaScriptEnabled: false });
  const response = await stranger.goto(url);
  expect(response?.headers()).toMatchObject({
    'referrer-policy': 'strict-origin',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(response?.headers()['cache-control']).toContain('no-store');
  await stranger.getByLabel('Password').fill('over the clock');
  await stranger.getByRole('button', { name: 'Show the figures' }).click();
  await expect(stranger.getByText('This is not the password.')).toBeVisible();
  await stranger.getByLabel('Password').fill('under the clock');
  await stranger.getByRole('button', { name: 'Show the figures' }).click();
  await expect(tile(stranger, 'Views')).toBeVisible();
  await stranger.getByRole('link', { name: 'Italy' }).click();
  await expect(stranger).toHaveURL(/\/shared\/[\w-]{43}\?days=30&country=IT/);
  await stranger
    .getByRole('link', { name: /^19\. / })
    .first()
    .click();
  await expect(stranger.getByRole('region', { name: 'Figures by answer' })).toBeVisible();
  const hrefs = await stranger
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => href.startsWith('/admin'))).toEqual([]);
  const file = `${new URL(url).pathname}/export/days.csv`;
  expect((await stranger.request.get(file)).status()).toBe(200);
  expect((await fetch(site.url + file)).status).toBe(401);
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'A sponsor' })).not.toContainText('never never');
  await page.getByRole('button', { name: 'Revoke the link for A sponsor' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'A sponsor' })).toContainText('Revoked');
  expect((await stranger.goto(url))?.status()).toBe(404);
  expect((await stranger.request.get(file)).status()).toBe(404);
  expect(site.output()).not.toContain(new URL(url).pathname.split('/').at(-1));
  await stranger.context().close();
});

test('a link of one interview shows that one and no other', async ({ browser, page, site }) => {
  const shows = (await page.goto('/admin/analytics/links')) && (await page.getByRole('option').nth(1).textContent());
  const url = await makeLink(page, 'A guest', '', shows ?? '');
  const stranger = await strangersPage(browser, site);
  await stranger.goto(url);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(shows ?? '');
  const base = new URL(url).pathname;
  for (const path of ['/questions', '/episodes/alex-martelli', '/export/episodes.csv', '/export/delivery.csv'])
    expect((await stranger.request.get(base + path)).status(), path).toBe(404);
  const days = await stranger.request.get(`${base}/export/days.json?days=7&episode=alex-martelli`);
  expect((await days.json()).filters).toEqual({ episode: 'glyph-lefkowitz' });
  await stranger.context().close();
});
