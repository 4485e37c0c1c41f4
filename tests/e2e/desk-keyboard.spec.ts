import type { Locator, Page } from '@playwright/test';
import { standInForYoutube } from '../fakes/youtube';
import { createAdmin, test as desk, expect, PASSWORD } from './editor';

/** Nobody is signed in yet. */
const test = desk.extend({ storageState: { cookies: [], origins: [] } });

/** More than any page of the desk has to go through. */
const MOST_TABS = 300;

/** Hands that have a keyboard and nothing else: what is not reached by Tab is not reached. */
function hands(page: Page) {
  const { keyboard } = page;
  const reach = async (target: Locator, key = 'Tab') => {
    await target.waitFor();
    // Looked for once: to ask a form of this size for a role and a name takes longer than to go on by a Tab.
    const found = await target.elementHandle();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await found?.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press(key);
    }
    throw new Error(`${target} can't be reached by ${key}`);
  };
  return {
    reach,
    type: async (target: Locator, text: string) => {
      await reach(target);
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
    press: async (target: Locator, key = 'Enter') => {
      await reach(target);
      await keyboard.press(key);
    },
  };
}

/** Whether whoever has the focus can see where it is. */
const hasVisibleFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });

test('from signing in to readers, an interview needs a keyboard and nothing else', async ({ page, site }) => {
  test.setTimeout(240_000);
  await createAdmin(site, 'keys@example.org');
  await standInForYoutube(page);
  const { reach, type, press } = hands(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const state = page.getByRole('status').filter({ hasText: /draft|published|scheduled|comes out/i });

  await page.goto('/login', { waitUntil: 'networkidle' });
  await type(page.getByLabel('E-mail address'), 'keys@example.org');
  await type(page.getByLabel('Password'), PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin');
  await press(page.getByRole('link', { name: 'To the content' }));
  await press(page.getByRole('link', { name: 'New episode' }));
  await page.waitForURL('**/admin/episodes/new');
  await page.waitForLoadState('networkidle');

  // Written.
  await type(page.getByLabel('YouTube video'), 'https://youtu.be/R6XSEfNqgZ4');
  await type(field('Title'), 'Keys to a lighthouse');
  await type(field('Guest'), 'Klaus Taster');
  await reach(field('Known for'));
  await expect(field('Address')).toHaveValue('klaus-taster');
  await type(page.getByRole('textbox', { name: 'Introduction' }), 'How a lamp is lit without a hand.');
  await type(field('Answer').first(), '- By a clock.');
  await type(field('Answer').nth(1), '- Tide *tables*.');
  await expect(page.getByRole('figure').filter({ hasText: 'Tide tables.' })).toBeVisible();

  // Put in order: the third question is the first, and the fourth was not asked.
  const headings = page.getByRole('heading', { level: 3 });
  const third = (await headings.nth(2).textContent())?.replace(/^\d+ /, '') ?? '';
  const up = page
    .locator('[data-row]')
    .filter({ hasText: third })
    .getByRole('button', { name: /^Move up/ });
  await press(up);
  await page.keyboard.press('Enter');
  await expect(headings.first()).toContainText(third);
  expect(await hasVisibleFocus(page)).toBe(true);
  await press(page.getByRole('button', { name: /^More: / }).nth(3));
  await press(page.getByRole('button', { name: /^Not asked: / }));
  await expect(page.getByText('Not asked of this guest.')).toBeVisible();

  // Stamped, by the player's keys: on, back, play and pause, here it starts.
  await reach(button('Load the video'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(button('Starts here')).toBeEnabled();
  await page.keyboard.press('Control+/');
  const starts = field('Starts at');
  await reach(starts.first());
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+.');
  await page.keyboard.press('Control+,');
  await page.keyboard.press('Control+Enter');
  for (let n = 0; n < 12; n++) await page.keyboard.press('Control+.');
  await page.keyboard.press('Control+Enter');
  await expect(starts.first()).toHaveValue(/^0:1\d$/);
  await expect(starts.nth(1)).toHaveValue(/^1:1\d$/);

  // Checked: what is listed leads to its field, and from there on.
  await press(button('Save draft'));
  await page.waitForURL(/\/admin\/episodes\/\d+$/);
  await page.waitForLoadState('networkidle');
  await press(button('Publish'));
  const asked = page.getByRole('alert').filter({ hasText: 'Not saved yet' });
  await expect(asked).toBeVisible();
  await press(asked.getByRole('button', { name: /has no start: nobody/ }).first());
  await expect(page.locator(':focus')).toHaveAttribute('name', /^answers\.\d+\.start$/);
  await page.keyboard.type('9:99');
  await press(button('Save draft'));
  await expect(page.locator(':focus')).toHaveAccessibleDescription(/minutes and seconds/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9:59');

  // Scheduled, on the fields of a date and a time, and then published.
  await reach(field('Publish at'));
  await page.keyboard.type(`0601${new Date().getUTCFullYear() + 1}`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('0900AM');
  await press(button('Schedule'));
  await press(button('Schedule anyway'));
  await expect(state).toContainText('at 09:00');
  await press(button('Publish now'));
  await press(button('Publish anyway'));
  await expect(state).toContainText('Saved and published.');

  await press(page.getByRole('link', { name: 'See the page' }));
  await page.waitForURL('**/episodes/klaus-taster');
  await expect(page.getByText('Tide tables.')).toBeVisible();
  await expect(page.getByText('Play from 9:59')).toBeVisible();
});

test('what is picked in a list is changed and taken back by keyboard', async ({ page, site }) => {
  await createAdmin(site, 'list@example.org');
  const { type, press, reach } = hands(page);
  await page.goto('/login', { waitUntil: 'networkidle' });
  await type(page.getByLabel('E-mail address'), 'list@example.org');
  await type(page.getByLabel('Password'), PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin');
  await press(page.getByRole('link', { name: 'Episodes', exact: true }));
  await page.waitForURL('**/admin/episodes');
  await page.waitForLoadState('networkidle');
  await press(page.getByRole('row').filter({ hasText: 'Martelli' }).getByRole('checkbox'), 'Space');
  await reach(page.getByLabel('With those picked'));
  await page.keyboard.type('Make drafts');
  await press(page.getByRole('button', { name: 'Do it' }));
  await expect(page.getByText('1 made drafts.')).toBeVisible();
  await press(page.getByRole('button', { name: 'Undo' }));
  await expect(page.getByText('1 put back as they were.')).toBeVisible();
});
