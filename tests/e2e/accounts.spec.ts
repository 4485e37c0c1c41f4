import { startSite } from '../fixtures/site';
import { createAdmin, PASSWORD, signIn } from './editor';
import { expect, test as story } from './story';

/** A site of its own: its wrong passwords would have others wait who sign in there. */
const test = story.extend({ kind: { start: () => startSite() } });

const EMAIL = 'owner@example.org';

test('the printed link makes the first administrator, once', async ({ browser }) => {
  const site = await startSite();
  const page = await browser.newPage({ baseURL: site.url });
  const link = /http:\S+\/setup\?token=\S+/.exec(site.output())?.[0] ?? '';
  await page.goto(link);
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByLabel('Password').fill('too short');
  await page.getByRole('button').click();
  await expect(page.getByText('The password is too short')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace');
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button').click();
  await page.waitForURL('**/admin');
  await expect(page.getByText('Ada Lovelace')).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('This site has its administrator')).toBeVisible();
  await page.context().close();
  await site.stop();
});

test('a link that was made up says where to get a real one', async ({ browser }) => {
  const site = await startSite();
  const page = await browser.newPage({ baseURL: site.url });
  await page.goto('/setup?token=guess');
  await expect(page.getByText('npm run site -- create-admin')).toBeVisible();
  await page.context().close();
  await site.stop();
});

test.describe('with an account', () => {
  test.beforeAll(async ({ site }) => {
    const { code, output } = await createAdmin(site, EMAIL);
    expect(output).toContain(`${EMAIL} can sign in at ${site.url}/login now.`);
    expect(code).toBe(0);
  });

  test('every page of the desk sends whoever is not signed in to do so, and is kept by no cache', async ({ site }) => {
    for (const path of ['/admin', '/admin/episodes', '/admin/episodes/new', '/admin/episodes/1', '/admin/analytics']) {
      const response = await fetch(site.url + path, { redirect: 'manual' });
      expect(response.status, path).toBe(307);
      expect(response.headers.get('location'), path).toMatch(/^\/login\?next=%2Fadmin/);
      expect(response.headers.get('cache-control'), path).toContain('no-store');
    }
  });

  test('signing in works without JavaScript, leads back to where one was, and nowhere else', async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/admin/episodes/new');
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toHaveText('No account has this e-mail address and password.');
    await expect(page.getByLabel('E-mail address')).toHaveValue(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/admin/episodes/new');
    await page.goto('/login?next=https://evil.example/');
    await page.waitForURL(`${site.url}/admin`);
    await context.close();
  });

  test('signing out ends the session, also for a copy of its cookie', async ({ browser, site, page }) => {
    await signIn(page, EMAIL);
    await page.waitForURL('**/admin');
    const copy = await browser.newContext({ baseURL: site.url, storageState: await page.context().storageState() });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    const other = await copy.newPage();
    await other.goto('/admin');
    await expect(other).toHaveURL(/\/login/);
    await copy.close();
  });

  test('127.0.0.1 works as localhost does', async ({ browser, site }) => {
    const context = await browser.newContext({ baseURL: site.url.replace('localhost', '127.0.0.1') });
    const page = await context.newPage();
    await signIn(page, EMAIL);
    await page.waitForURL('**/admin');
    await context.close();
  });

  test('after five tries one hears how long to wait', async ({ page }) => {
    await page.goto('/login');
    const refusal = page.getByRole('alert').filter({ hasText: /\S/ });
    await expect(async () => {
      await page.getByLabel('E-mail address').fill(EMAIL);
      await page.getByLabel('Password').fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(refusal).toHaveText(/Too many tries. Try again in \d+ seconds?\./, { timeout: 1_500 });
    }).toPass();
  });
});

test('create-admin refuses in sentences', async ({ site }) => {
  const short = await createAdmin(site, 'short@example.org', 'short');
  expect(short).toEqual({
    code: 1,
    output: 'The password is too short: it takes 12 characters or more. Nothing was changed.\n',
  });
  expect((await createAdmin(site, 'nobody')).output).toContain('“nobody” is no e-mail address.');
  expect((await createAdmin(site, 'nobody@example.org', '')).output).toBe('No password came on standard input.\n');
});
