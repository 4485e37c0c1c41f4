import type { Page } from '@playwright/test';
import { totpCode } from '../factories/totp';
import { type Site, startSite } from '../fixtures/site';
import { withSiteDb } from '../fixtures/site-db';
import { listFaults } from './accessibility';
import { createAdmin, PASSWORD, signIn } from './editor';
import { expect, test as story } from './story';

/** A site of its own: it has one owner, and no other may be there when she is the last. */
const test = story.extend({ kind: { start: () => startSite() } });

const OWNER = 'owner@example.org';
const INVITED = 'carol@example.org';

/** Reaches something by Tab alone, and presses a key on it. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'link' | 'textbox' | 'combobox' = 'button') {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' });
  for (let i = 0; i < 80; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return target;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** Five tries a minute are fewer than a story that hurries has. */
async function forgetTries(site: Site): Promise<void> {
  await withSiteDb(site, (db) => db.rateLimit.deleteMany());
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/login?signed-out');
}

test('somebody is invited and writes what an editor publishes; the owner signs in by two factors', async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(120_000);
  await createAdmin(site, OWNER);
  await forgetTries(site);
  await signIn(page, OWNER);
  await page.waitForURL('**/admin');

  // The owner invites, by keyboard.
  await page.goto('/admin/people');
  await tabTo(page, 'For whom', 'textbox');
  await page.keyboard.type('Carol');
  const role = await tabTo(page, 'As', 'combobox');
  await role.selectOption('contributor');
  await tabTo(page, 'Make the invitation');
  await page.keyboard.press('Enter');
  const link = await page.getByLabel('The invitation’s link').inputValue();
  expect(await listFaults(page)).toEqual([]);

  // Whoever is invited needs no JavaScript to come in, and gets what a contributor gets.
  const theirs = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const carol = await theirs.newPage();
  await carol.goto(link);
  await carol.getByLabel('Your name').fill('Carol Shaw');
  await carol.getByLabel('E-mail address').fill(INVITED);
  await carol.getByLabel('Password').fill('short');
  await carol.getByRole('button', { name: 'Make the account' }).click();
  await expect(carol.getByText('The password is too short')).toBeVisible();
  await expect(carol.getByLabel('Your name')).toHaveValue('Carol Shaw');
  await carol.getByLabel('Password').fill(PASSWORD);
  await carol.getByRole('button', { name: 'Make the account' }).click();
  await carol.waitForURL('**/admin');
  const places = carol.getByRole('navigation', { name: 'Desk' }).getByRole('link');
  expect(await places.allTextContents()).toEqual(['Desk', 'Episodes', 'Articles', 'Site']);
  expect((await carol.goto('/admin/people'))?.status()).toBe(403);
  await expect(carol.getByRole('heading', { name: 'Not for your account' })).toBeVisible();
  await carol.goto('/admin/episodes/new');
  await expect(carol.getByRole('button', { name: 'Save draft' })).toBeVisible();
  await expect(carol.getByRole('button', { name: /Publish|Schedule/ })).toHaveCount(0);
  await carol.goto(link);
  await expect(carol.getByText('This invitation does not hold')).toBeVisible();

  // The owner takes the role away, and the account: both count at once.
  await page.goto('/admin/people');
  await page.getByLabel('Role of Carol Shaw').selectOption('analyst');
  await page.getByRole('button', { name: 'Change the role of Carol Shaw' }).click();
  await expect(page.getByLabel('Role of Carol Shaw')).toHaveValue('analyst');
  await expect(async () => expect((await carol.goto('/admin/episodes'))?.status()).toBe(403)).toPass();
  await page.getByRole('button', { name: 'Disable Carol Shaw' }).click();
  await expect(page.getByRole('button', { name: 'Enable Carol Shaw' })).toBeVisible();
  await carol.goto('/admin/analytics');
  await expect(carol).toHaveURL(/\/login/);
  await theirs.close();
  await page.getByRole('button', { name: 'Disable owner' }).click();
  await expect(page.getByText('This is the last owner who can sign in.')).toBeVisible();

  // Two factors: wrong codes keep what is shown, the right one brings recovery codes.
  await page.goto('/admin/account');
  await page.getByLabel('Password, to set it up').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set it up' }).click();
  const uri = await page.locator('input[name=uri]').inputValue();
  await expect(page.getByRole('img', { name: 'QR code for an authenticator app' })).toBeVisible();
  const code = page.getByRole('textbox', { name: 'Code' });
  await code.fill('000000');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByText('This code does not hold.')).toBeVisible();
  expect(await page.locator('input[name=uri]').inputValue()).toBe(uri);
  expect(await listFaults(page)).toEqual([]);
  await code.fill(totpCode(uri));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByText('Two-factor sign-in is on.')).toBeVisible();
  const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  expect(await listFaults(page)).toEqual([]);

  // Signing in asks for it, and leads back to where one was.
  await signOut(page);
  await forgetTries(site);
  await page.goto('/admin/audit');
  await page.getByLabel('E-mail address').fill(OWNER);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/login/code?**');
  expect(await listFaults(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Code' }).fill(totpCode(uri, 1));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/audit');

  // Elsewhere with a recovery code, without JavaScript; and that session is ended from here.
  const elsewhere = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const other = await elsewhere.newPage();
  await forgetTries(site);
  await signIn(other, OWNER);
  await other.getByRole('link', { name: 'Use a recovery code' }).click();
  await other.getByLabel('Recovery code').fill(codes[0] ?? '');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.waitForURL('**/admin');
  await page.goto('/admin/account');
  await page.getByRole('button', { name: /^End the session of/ }).click();
  await expect(page.getByRole('button', { name: /^End the session of/ })).toHaveCount(0);
  await other.goto('/admin');
  await expect(other).toHaveURL(/\/login/);
  await elsewhere.close();

  // The log has it, and no secret.
  await page.goto('/admin/audit');
  for (const what of [
    'Invited somebody: Carol',
    'Made an account: Carol Shaw',
    'Gave an account another role: Carol Shaw',
    'Disabled an account: Carol Shaw',
    'Turned two-factor sign-in on',
    'Signed in with a recovery code',
    'Ended a session',
  ]) {
    await expect(page.getByRole('listitem').filter({ hasText: what })).toHaveCount(1);
  }
  for (const secret of [link.split('/').at(-1) ?? '', codes[0] ?? '', new URL(uri).searchParams.get('secret') ?? ''])
    expect(await page.content()).not.toContain(secret);
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Invited somebody' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});
