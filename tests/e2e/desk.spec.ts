import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { listFaults } from './accessibility';
import { expect, openBrowser, test } from './editor';
import { BOTH_WAYS } from './faultless';

const VIDEO = 'dQw4w9WgXcQ';
let next = 100;

/** Fills in what a new episode needs, each with a number and guest of its own. */
async function fillNew(page: Page, title: string) {
  const number = next++;
  await page.goto('/admin/episodes/new');
  await page.getByLabel('YouTube video').fill(`https://youtu.be/${VIDEO}?t=5`);
  await page.getByLabel('Number').fill(String(number));
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Guest', { exact: true }).fill(`Guest ${number}`);
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue(`guest-${number}`);
  return { number, path: `/episodes/guest-${number}` };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const state = (page: Page) => page.getByRole('status').filter({ hasText: /draft|published|saved|saving/i });
const alerts = (page: Page) => page.getByRole('main').getByRole('alert');

/** Saves a new draft and waits for its own page. */
async function saveNew(page: Page, title: string) {
  const episode = await fillNew(page, title);
  await press(page, 'Save draft');
  await page.waitForURL(/\/admin\/episodes\/\d+$/);
  return { ...episode, url: page.url() };
}

test('an interview goes from the form to the readers, and each edit after it', async ({ page }) => {
  const title = 'On <script>alert(1)</script> engines';
  const { path } = await fillNew(page, title);
  await expect(page.getByText(`Video ${VIDEO}`)).toBeVisible();
  await page.getByLabel('Length').fill('1:00:00');
  await page.getByLabel('Starts at').first().fill('1:05');
  await page.getByLabel('Answer', { exact: true }).first().fill('- *Bullets* <script>alert(2)</script>');
  await expect(page.getByRole('figure', { name: 'Answer, as readers see it' }).getByRole('listitem')).toHaveText(
    /Bullets/,
  );
  await press(page, 'Save draft');
  await page.waitForURL(/\/admin\/episodes\/\d+$/);
  await expect(state(page)).toContainText('Saved as a draft.');
  expect((await page.request.get(path)).status()).toBe(404);

  await press(page, 'Publish');
  await press(page, 'Publish anyway');
  await expect(state(page)).toContainText('Saved and published.');
  const reader = await page.context().newPage();
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(reader.getByText('Bullets')).toBeVisible();
  await reader.goto('/');
  await expect(reader.getByText(title).first()).toBeVisible();

  await page.getByLabel('Title').fill('On engines, corrected');
  await press(page, 'Save changes');
  await expect(state(page)).toContainText('Saved and published.');
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('On engines, corrected');
  await reader.goto('/');
  await expect(reader.getByText('On engines, corrected').first()).toBeVisible();

  await press(page, 'Unpublish');
  await expect(state(page)).toContainText('Saved as a draft.');
  expect((await page.request.get(path)).status()).toBe(404);
});

test('what is wrong is told at its field, the first one has the focus, and the text stays', async ({ page }) => {
  await page.goto('/admin/episodes/new');
  await page.getByRole('textbox', { name: 'Introduction' }).fill('Kept through it all.');
  await page.getByLabel('Starts at').nth(2).fill('95');
  await press(page, 'Publish');
  const video = page.getByLabel('YouTube video');
  await expect(video).toBeFocused();
  await expect(video).toHaveAttribute('aria-invalid', 'true');
  await expect(video).toHaveAccessibleDescription(/An episode needs its video before it is published/);
  await expect(alerts(page).filter({ hasText: 'Enter a title.' })).toBeVisible();
  await press(page, 'Question 3: Enter the time as minutes and seconds, such as 4:05.');
  await expect(page.getByLabel('Starts at').nth(2)).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Introduction' })).toHaveValue('Kept through it all.');
});

test('a number, address and post ID that are taken are refused at their fields', async ({ page }) => {
  await fillNew(page, 'Another Glyph');
  await page.getByLabel('Number').fill('19');
  await page.getByLabel('Address', { exact: true }).fill('glyph-lefkowitz');
  await page.getByLabel('Post ID').fill('glyph interview');
  await press(page, 'Save draft');
  await expect(page.getByLabel('Number')).toBeFocused();
  for (const label of ['Number', 'Address', 'Post ID']) {
    await expect(page.getByLabel(label, { exact: true })).toHaveAccessibleDescription(/Episode 19, “Glyph Lefkowitz/);
  }
  await expect(page.getByLabel('Title')).toHaveValue('Another Glyph');
});

test('a text of a megabyte is refused in words before it is sent', async ({ page }) => {
  await fillNew(page, 'Too much');
  await page.getByLabel('Answer', { exact: true }).first().fill('word '.repeat(200_000));
  await press(page, 'Save draft');
  const told = alerts(page).filter({ hasText: 'Question 1: This is too long: it takes 50,000 characters.' });
  await expect(told).toBeVisible();
});

test('an expired session costs no text: sign in elsewhere and save again', async ({ page, editors }) => {
  await saveNew(page, 'Before the session ended');
  await page.getByLabel('Title').fill('Typed after it ended');
  await page.context().clearCookies();
  await press(page, 'Save draft');
  await expect(alerts(page)).toContainText('your session has ended');
  await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute('target', '_blank');
  await expect(page.getByLabel('Title')).toHaveValue('Typed after it ended');
  const { cookies } = JSON.parse(await readFile(editors.ada, 'utf8'));
  await page.context().addCookies(cookies);
  await press(page, 'Save draft');
  await expect(state(page)).toContainText('Saved as a draft.');
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Typed after it ended');
});

test('a server that is gone costs no text, not even through a reload', async ({ page }) => {
  await saveNew(page, 'Before the server went');
  await page.route('**/admin/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await page.getByLabel('Title').fill('Typed while it was away');
  await press(page, 'Save draft');
  await expect(alerts(page)).toContainText('the server did not answer');
  await expect(page.getByLabel('Title')).toHaveValue('Typed while it was away');
  await page.unroute('**/admin/**');
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Before the server went');
  await expect(alerts(page)).toContainText(/This browser kept text of \d+ \w+ \d+, \d\d:\d\d that was not saved\./);
  await press(page, 'Restore it');
  await expect(page.getByLabel('Title')).toHaveValue('Typed while it was away');
  await press(page, 'Save draft');
  await expect(state(page)).toContainText('Saved as a draft.');
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Typed while it was away');
  await expect(alerts(page)).toHaveCount(0);
});

test('a closed tab costs a new episode nothing', async ({ page }) => {
  await fillNew(page, 'Never saved');
  await page.getByLabel('Answer', { exact: true }).nth(1).fill('- Typed last');
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: true });
  await again.goto('/admin/episodes/new');
  // Other stories left text in other windows; the newest comes first.
  await again.getByRole('button', { name: 'Restore it' }).first().click();
  await expect(again.getByLabel('Title')).toHaveValue('Never saved');
  await expect(again.getByLabel('Answer', { exact: true }).nth(1)).toHaveValue('- Typed last');
});

test('the second of two editors is told who saved, sees what, and chooses', async ({
  page,
  browser,
  site,
  editors,
}) => {
  const { url } = await saveNew(page, 'Before both');
  const context = await openBrowser(browser, site, editors.grace);
  const grace = await context.newPage();
  await grace.goto(url, { waitUntil: 'networkidle' });
  await grace.getByLabel('Title', { exact: true }).fill("Grace's title");
  await press(grace, 'Save draft');
  await expect(state(grace)).toContainText('Saved as a draft.');

  await page.getByLabel('Title', { exact: true }).fill("Ada's title");
  await page.getByRole('textbox', { name: 'Introduction' }).fill("Ada's introduction");
  await press(page, 'Save draft');
  await expect(alerts(page)).toContainText(/Not saved: grace saved this episode on .*, after you opened the form/);
  await expect(alerts(page)).toContainText('This you both changed. Choose:');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue("Ada's title");
  await page.getByRole('radio', { name: "Theirs Grace's title" }).check();
  await press(page, 'Save as chosen');
  await expect(state(page)).toContainText('Saved as a draft.');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue("Grace's title");

  await grace.getByLabel('Answer', { exact: true }).first().fill("- Grace's answer");
  await press(grace, 'Save draft');
  await expect(alerts(grace)).toContainText('They alone changed this, which comes over to yours: Introduction.');
  await press(grace, 'Save both together');
  await expect(state(grace)).toContainText('Saved as a draft.');
  await expect(grace.getByRole('textbox', { name: 'Introduction' })).toHaveValue("Ada's introduction");

  await page.getByLabel('Title', { exact: true }).fill("Ada's second");
  await press(page, 'Save draft');
  await press(page, 'Take theirs, set mine aside');
  await expect(page.getByLabel('Answer', { exact: true }).first()).toHaveValue("- Grace's answer");
  await press(page, 'Restore it');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue("Ada's second");
  await context.close();
});

test('questions are moved, taken out, put back, split, merged and added by keyboard', async ({ page }) => {
  await page.goto('/admin/episodes/new', { waitUntil: 'networkidle' });
  const headings = page.getByRole('heading', { level: 3 });
  const answers = page.getByLabel('Answer', { exact: true });
  const choose = async (question: string, item: string) => {
    await page.getByRole('button', { name: `More: ${question}` }).press('Enter');
    await page.getByRole('button', { name: `${item}: ${question}` }).press('Enter');
  };
  await expect(headings).toHaveCount(10);
  const second = (await headings.nth(1).textContent())?.slice(2) ?? '';
  const up = page.getByRole('button', { name: 'Move up: Outside of work' });
  await up.press('Enter');
  await expect(headings.first()).toContainText(second);
  await expect(up).toBeFocused();

  await answers.first().fill('- Typed before it was taken out');
  await choose('Outside of work', 'Remove');
  await expect(headings).toHaveCount(9);
  await page.getByRole('button', { name: /^Put back: / }).press('Enter');
  await expect(answers.first()).toHaveValue('- Typed before it was taken out');
  await expect(answers.first()).toBeFocused();

  await choose('Outside of work', 'Not asked');
  await expect(answers).toHaveCount(9);
  await page.getByRole('button', { name: 'It was asked: Outside of work' }).press('Enter');
  await expect(answers.first()).toHaveValue('- Typed before it was taken out');

  await answers.first().fill('- One\n- Two');
  await answers.first().press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await choose('Outside of work', 'Split the answer at the caret');
  await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
  await expect(answers.nth(1)).toHaveValue('- Two');
  await choose('question 2', 'Merge with the one above');
  await expect(answers.first()).toHaveValue('- One\n- Two');
  await expect(headings).toHaveCount(10);

  await page.getByRole('button', { name: 'Add a question of its own' }).press('Enter');
  await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
});

test('a question is dragged to another place, with what was typed in it', async ({ page }) => {
  // So high that nothing has to be scrolled, which a drag by a program does not survive.
  await page.setViewportSize({ width: 1280, height: 3_000 });
  await page.goto('/admin/episodes/new', { waitUntil: 'networkidle' });
  const rows = page.locator('[data-row]');
  const headings = rows.getByRole('heading', { level: 3 });
  const names = (await headings.allTextContents()).map((text) => text.replace(/^\d+ /, ''));
  await rows.nth(2).getByLabel('Answer', { exact: true }).fill('Dragged along.');
  await rows.nth(2).getByTitle('Drag to another place').dragTo(headings.first(), { steps: 20 });
  await expect(headings.first()).toContainText(names[2] ?? '');
  await expect(headings.nth(1)).toContainText(names[0] ?? '');
  await expect(headings.nth(2)).toContainText(names[1] ?? '');
  await expect(rows.first().getByLabel('Answer', { exact: true })).toHaveValue('Dragged along.');
});

test('a guest who was here before is known again', async ({ page }) => {
  await page.goto('/admin/episodes/new');
  await page.getByLabel('Guest', { exact: true }).fill('glyph  LEFKOWITZ');
  await expect(page.getByLabel('Known for')).toHaveValue('Creator of Twisted');
  const number = await page.getByLabel('Number').inputValue();
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue(`glyph-lefkowitz-${number}`);
});

test('an action refuses whoever calls it without a session', async ({ page, site }) => {
  await page.goto('/admin/episodes/1');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await press(page, 'Save changes');
  const request = await sent;
  const { cookie: _cookie, ...headers } = await request.allHeaders();
  const body = request.postData() ?? '';
  await expect(state(page)).toContainText('Saved and published.');
  const response = await fetch(`${site.url}/admin/episodes/1`, {
    method: 'POST',
    body,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !name.startsWith(':') && name !== 'content-length'),
    ),
  });
  expect(await response.text()).toContain('"reason":"signed-out"');
});

for (const { colorScheme, width } of BOTH_WAYS) {
  test(`a form that says what is missing is accessible (${colorScheme}, ${width} px)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/admin/episodes/new');
    await press(page, 'Publish');
    await expect(alerts(page).first()).toBeVisible();
    expect(await listFaults(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, 'it scrolls sideways').toBeLessThanOrEqual(0);
  });
}
