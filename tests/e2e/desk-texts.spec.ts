import type { Page } from '@playwright/test';
import { listFaults } from './accessibility';
import { expect, openBrowser, test } from './editor';

test('a guest’s biography and links are on their page at once; who saves second is told', async ({
  page,
  browser,
  site,
  editors,
}) => {
  await page.goto('/admin/guests');
  await page.getByRole('link', { name: 'Alex Martelli' }).click();
  await page.waitForURL(/\/admin\/guests\/\d+$/, { waitUntil: 'networkidle' });
  const grace = await openBrowser(browser, site, editors.grace);
  const other = await grace.newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await page.getByLabel('Biography', { exact: true }).fill('He keeps *tide tables*.');
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('Link 2', { exact: true }).fill('Tables');
  await page.getByLabel('Address of link 2').fill('nonsense');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Enter a whole address')).toBeVisible();
  await page.getByLabel('Address of link 2').fill('https://example.org/tables');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();

  await other.getByLabel('Biography', { exact: true }).fill('Somebody else’s words.');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'He keeps *tide tables*.' })).toBeVisible();
  await expect(other.getByRole('main').getByRole('alert')).toContainText(
    'They alone changed this, which comes over to yours: Links.',
  );
  await expect(other.getByLabel('Biography', { exact: true })).toHaveValue('Somebody else’s words.');
  await other.getByRole('radio', { name: /^Theirs/ }).check();
  await other.getByRole('button', { name: 'Save as chosen' }).click();
  await expect(other.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(other.getByLabel('Biography', { exact: true })).toHaveValue('He keeps *tide tables*.');
  await expect(other.getByLabel('Link 2', { exact: true })).toHaveValue('Tables');
  await grace.close();

  await page.getByRole('link', { name: 'See the page' }).click();
  await expect(page.getByRole('main')).toContainText('He keeps tide tables.');
  await expect(page.getByRole('link', { name: 'Tables' })).toHaveAttribute('href', 'https://example.org/tables');
});

test('what is typed of a guest and not saved is kept, through an ended session and on another machine', async ({
  page,
  browser,
  site,
  editors,
}) => {
  await page.goto('/admin/guests');
  await page.getByRole('link', { name: 'Glyph Lefkowitz' }).click();
  await page.waitForURL(/\/admin\/guests\/\d+$/, { waitUntil: 'networkidle' });
  await page.getByLabel('Biography', { exact: true }).fill('Typed, and not saved.');
  const keeping = page.locator('[data-keeping]');
  await expect(keeping).toHaveText(/kept in this browser and on the server, just now/);
  const machine = await openBrowser(browser, site, editors.ada);
  const elsewhere = await machine.newPage();
  await elsewhere.goto(page.url());
  await elsewhere.getByRole('button', { name: 'Restore it' }).click();
  await expect(elsewhere.getByLabel('Biography', { exact: true })).toHaveValue('Typed, and not saved.');
  await machine.close();

  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByLabel('Biography', { exact: true }).fill('Typed after the session ended.');
  await expect(keeping).toHaveText(/Not on the server: your session has ended/);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'your session has ended' })).toBeVisible();
  await page.context().addCookies(cookies);
  await page.reload();
  await page.getByRole('button', { name: 'Restore it' }).first().click();
  await expect(page.getByLabel('Biography', { exact: true })).toHaveValue('Typed after the session ended.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(keeping).toHaveCount(0);
});

test('the second of two editors of an article chooses field by field', async ({ page, browser, site, editors }) => {
  await page.goto('/admin/articles/new', { waitUntil: 'networkidle' });
  await page.getByLabel('Title', { exact: true }).fill('On buoys');
  await page.getByLabel('Text', { exact: true }).fill('They float.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.waitForURL(/\/admin\/articles\/\d+$/, { waitUntil: 'networkidle' });
  const context = await openBrowser(browser, site, editors.grace);
  const grace = await context.newPage();
  await grace.goto(page.url(), { waitUntil: 'networkidle' });
  await grace.getByLabel('Text', { exact: true }).fill('They ring.');
  await grace.getByLabel('Summary', { exact: true }).fill('Of bells.');
  await grace.getByRole('button', { name: 'Save draft' }).click();
  await expect(grace.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();

  await page.getByLabel('Text', { exact: true }).fill('They blink.');
  await page.getByLabel('Title', { exact: true }).fill('On buoys and beacons');
  await page.getByRole('button', { name: 'Save draft' }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText(/Not saved: grace saved this article on .*, after you opened the form/);
  await expect(alert).toContainText('They alone changed this, which comes over to yours: Summary.');
  expect(await listFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Theirs They ring.' }).check();
  await page.getByRole('button', { name: 'Save as chosen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('On buoys and beacons');
  await expect(page.getByLabel('Summary', { exact: true })).toHaveValue('Of bells.');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('They ring.');
  await context.close();
});

test('the second of two owners of the settings chooses field by field', async ({ page, browser, site, editors }) => {
  const open = (opened: Page) => opened.goto('/admin/settings', { waitUntil: 'networkidle' });
  const saved = (opened: Page) => expect(opened.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  const save = (opened: Page) => opened.getByRole('button', { name: 'Save', exact: true }).click();
  await open(page);
  const host = page.getByLabel('Host', { exact: true });
  const before = { host: await host.inputValue(), colour: await page.getByLabel('Colour').inputValue() };
  const context = await openBrowser(browser, site, editors.grace);
  const grace = await context.newPage();
  await open(grace);
  await grace.getByLabel('Host', { exact: true }).fill('Grace herself');
  await grace.getByLabel('Colour').fill('#2f6f8f');
  await save(grace);
  await saved(grace);

  await host.fill('Ada herself');
  await page.getByLabel('Language').fill('en-GB');
  await save(page);
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText(/Not saved: grace saved these settings on .*, after you opened the form/);
  await expect(alert).toContainText('They alone changed this, which comes over to yours: Colour.');
  expect(await listFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Theirs Grace herself' }).check();
  await page.getByRole('button', { name: 'Save as chosen' }).click();
  await saved(page);
  await page.reload();
  await expect(host).toHaveValue('Grace herself');
  await expect(page.getByLabel('Colour')).toHaveValue('#2f6f8f');
  await expect(page.getByLabel('Language')).toHaveValue('en-GB');

  await open(page);
  await host.fill(before.host);
  await page.getByLabel('Colour').fill(before.colour);
  await page.getByLabel('Language').fill('en');
  await save(page);
  await saved(page);
  await context.close();
});

test('an article is written, published, moved and removed, and its addresses say so', async ({ page }) => {
  await page.goto('/admin/articles/new', { waitUntil: 'networkidle' });
  await page.getByLabel('Title', { exact: true }).fill('On tides');
  await page.getByLabel('Topics', { exact: true }).fill('tes');
  await page.getByRole('button', { name: '+ Testing' }).click();
  await page.getByLabel('Text', { exact: true }).fill('## Spring\n\nHigh water[^1].\n\n[^1]: At noon.');
  await expect(page.getByRole('figure').getByRole('heading', { name: 'Spring' })).toBeVisible();
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('on-tides');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForURL(/\/admin\/articles\/\d+$/, { waitUntil: 'networkidle' });
  const desk = page.url();
  await page.getByRole('link', { name: 'See the page' }).click();
  await expect(page).toHaveURL('/articles/on-tides');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On tides');
  await page.getByRole('link', { name: 'Testing' }).click();
  await expect(page.getByRole('region', { name: 'Articles' })).toContainText('On tides');

  await page.goto(desk, { waitUntil: 'networkidle' });
  await page.getByLabel('Kind', { exact: true }).selectOption('page');
  await page.getByLabel('Address', { exact: true }).fill('episodes');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'the site itself has this address' })).toBeVisible();
  await page.getByLabel('Address', { exact: true }).fill('tides');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved. Published.' })).toBeVisible();
  await page.goto('/articles/on-tides');
  await expect(page).toHaveURL('/tides');
  await expect(page.getByRole('navigation', { name: 'Site', exact: true })).toContainText('On tides');

  await page.goto(desk, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Removed.' })).toBeVisible();
  expect((await page.request.get('/tides')).status()).toBe(410);
});

test('an interview is removed and published again in plain words', async ({ page }) => {
  await page.goto('/admin/episodes');
  await page.getByRole('link', { name: /^Alex Martelli/ }).click();
  await page.waitForURL(/\/admin\/episodes\/\d+$/, { waitUntil: 'networkidle' });
  await page.getByLabel('Topics', { exact: true }).fill('Python, Books, Answers');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Removed: its address says so now.' })).toBeVisible();
  expect((await page.request.get('/episodes/alex-martelli')).status()).toBe(410);
  await page.getByRole('button', { name: 'Publish again' }).click();
  await page.getByRole('button', { name: 'Publish anyway' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved and published.' })).toBeVisible();
  await page.getByRole('link', { name: 'See the page' }).click();
  await expect(page.getByRole('navigation', { name: 'Topics' })).toContainText('Answers');
});
