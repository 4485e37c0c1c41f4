import type { Page } from '@playwright/test';
import { expect, test } from './story';

/** The page of the story before, of which the next one sees nothing. */
let before: Page | null = null;

test.describe.configure({ mode: 'serial' });

test('a story that leaves all it can behind', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    for (const store of [localStorage, sessionStorage]) store.setItem('left', 'behind');
    // biome-ignore lint/suspicious/noDocumentCookie: as a page's script would
    document.cookie = 'left=behind';
    history.pushState(null, '', '/#left');
    await new Promise((resolve) => {
      indexedDB.open('left').onsuccess = resolve;
    });
  });
  await context.grantPermissions(['clipboard-read']);
  await page.addInitScript(() => Object.assign(window, { left: 'behind' }));
  await page.route('**/guests', (route) => route.fulfill({ body: 'left behind' }));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 500 });
  page.on('dialog', (dialog) => dialog.accept());
  await context.newPage();
  before = page;
});

test('the next has the same page, and finds nothing of it', async ({ page, context }) => {
  expect(page).toBe(before);
  expect(context.pages()).toEqual([page]);
  await page.goto('/guests');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const found = await page.evaluate(async () => ({
    stored: [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length],
    cookie: document.cookie,
    script: 'left' in window,
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
    width: innerWidth,
    history: history.length,
    consents: confirm('Is somebody listening?'),
  }));
  expect(found).toEqual({
    stored: [0, 0, 0],
    cookie: '',
    script: false,
    clipboard: 'prompt',
    isDark: false,
    isStill: false,
    width: 1280,
    history: 2,
    consents: false,
  });
});

test('a story that stops the clock is the last one in its page', async ({ page }) => {
  await page.clock.install();
  before = page;
});

test('the next has another', async ({ page }) => {
  expect(page).not.toBe(before);
});
