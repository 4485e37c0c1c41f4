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
  await expect(other.getByLabel('Biography', { exact: true })).toHaveValue('Somebody else’s words.');
  await grace.close();

  await page.getByRole('link', { name: 'See the page' }).click();
  await expect(page.getByRole('main')).toContainText('He keeps tide tables.');
  await expect(page.getByRole('link', { name: 'Tables' })).toHaveAttribute('href', 'https://example.org/tables');
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
