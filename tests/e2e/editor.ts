import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { signInBrowser } from '../fixtures/sign-in';
import type { Site } from '../fixtures/site';
import { onceForEachSite } from './site-keeper';
import { test as story } from './story';

export const PASSWORD = 'a long enough password';

/** Makes an account as an operator does, beside the running site. @returns what the command printed */
export function createAdmin(site: Site, email: string, password = PASSWORD): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/site.mjs', 'create-admin', '--email', email],
      { env: { ...process.env, DATA_DIR: site.dataDir, DATABASE_URL: '', PORT: new URL(site.url).port } },
      (error, stdout, stderr) => resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
    child.stdin?.end(`${password}\n`);
  });
}

/** Signs in with the form. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

type Editors = { ada: string; grace: string };

/** Two owners who are signed in, as the paths of their browsers' states. */
export const editorsOf = onceForEachSite(async (site): Promise<Editors> => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-editors-'));
  const editors = { ada: join(folder, 'ada.json'), grace: join(folder, 'grace.json') };
  for (const [name, path] of Object.entries(editors)) {
    writeFileSync(path, await signInBrowser(site, { email: `${name}@example.org`, password: PASSWORD }));
  }
  return editors;
});

/** The browser of an editor who is signed in. */
export async function openBrowser(browser: Browser, site: Site, state: string): Promise<BrowserContext> {
  return browser.newContext({ baseURL: site.url, storageState: state });
}

/**
 * A story's `test` at the desk: two owners, Ada and Grace, who are signed in already (people.spec.ts does it by the form), as the
 * paths of their browsers' states. `page` is Ada's.
 */
export const test = story.extend<{ editors: Editors }>({
  editors: async ({ site }, use) => use(await editorsOf(site)),
  storageState: async ({ editors }, use) => use(editors.ada),
});

export { expect } from './story';
