import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { type SamplePost, samplePost, tumblrXml } from '../factories/archives';
import { makeZip } from '../factories/zip';
import { listFaults } from './accessibility';
import { expect, test } from './editor';

/** Enough that an editor can stop the saving on the way. */
const POSTS = 240;
/** Position of an interview among the posts, from 0. */
const INTERVIEW = 4;

/** Nobody answers there, and nobody is asked: it is this machine itself. */
const FAR = 'http://127.0.0.1:9/far.png';

/** Their interviews have numbers that no other story at this desk gives one, 9 before the sample's own. */
function posts(change: (post: SamplePost, n: number) => SamplePost = (post) => post): SamplePost[] {
  const pictures = `<p><img src="https://media.example/x/gate.png" alt="A gate"></p><p><img src="${FAR}" alt="Far"></p>`;
  return Array.from({ length: POSTS }, (_, index) => {
    const sample = samplePost(index + 1);
    const post = { ...sample, title: sample.title.replace('#', '#9') };
    return change(index === 0 ? { ...post, html: pictures + post.html } : post, index + 1);
  });
}

async function upload(page: Page, archive: SamplePost[], name: string) {
  const gate = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#284' } })
    .png()
    .toBuffer();
  const buffer = makeZip([
    { name: 'posts.zip', content: makeZip([{ name: 'posts.xml', content: tumblrXml(archive) }]) },
    { name: 'media/gate.png', content: gate },
  ]);
  await page.goto('/admin/import');
  await page.getByLabel('Archive').setInputFiles({ name, mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(status(page)).toHaveText(`Tumblr export: ${POSTS} posts. Nothing is saved yet.`, LONG);
  return new URL(page.url()).pathname;
}

const LONG = { timeout: 60_000 };
const status = (page: Page) => page.getByRole('region', { name: 'The import' }).getByRole('status').first();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) });

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test('an archive is looked through, corrected, saved, stopped and gone on with, and its old addresses lead on', async ({
  page,
}) => {
  const run = await upload(page, posts(), 'old-blog.zip');
  const article = row(page, 'Note 1 on gardens');
  await expect(article).toContainText('Article');
  await expect(article).toContainText(/\d+ %/);
  await expect(article).toContainText('New here');
  const interview = row(page, 'Guest Box, Maker of Gates');
  await expect(interview).toContainText('Interview');
  await expect(interview).toContainText('no. 95 · Guest Box');
  await expect(interview.getByRole('rowheader').locator('p')).not.toBeEmpty();
  expect(await listFaults(page)).toEqual([]);

  await interview.getByRole('link').click();
  const [before, after] = [
    page.getByRole('region', { name: 'In the archive' }),
    page.getByRole('region', { name: 'Here', exact: true }),
  ];
  for (const side of [before, after]) await expect(side).toContainText('Answer 1 of 5, with care');
  await expect(after.getByRole('heading', { name: 'How did you start?' })).toBeVisible();
  await page.getByLabel('Title').fill('Gates, and who makes them');
  await page.getByLabel('Number').fill('99905');
  await page.getByLabel('Address').fill('guest-box');
  await press(page, 'Keep the corrections');
  await expect(page.getByText('Kept. It will be saved so.')).toBeVisible();
  expect(await listFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'All posts' }).click();
  await expect(row(page, 'Gates, and who makes them')).toContainText('no. 99905 · Guest Box');
  expect((await page.request.get('/episodes/guest-box')).status()).toBe(404);

  await press(page, `Save ${POSTS} posts`);
  await press(page, 'Stop after this post');
  await expect(status(page)).toContainText('Stopped with');
  const left = Number(/with (\d+) of/.exec((await status(page).textContent()) ?? '')?.[1]);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(POSTS);
  await press(page, 'Go on');
  await expect(status(page)).toContainText(`Done: ${POSTS} saved`, LONG);

  const old = await page.request.get(`/post/${samplePost(INTERVIEW + 1).id}/any-words`, { maxRedirects: 0 });
  expect(old.status()).toBe(301);
  expect(old.headers().location).toMatch(/\/episodes\/guest-box$/);
  await page.goto(`/post/${samplePost(1).id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Note 1 on gardens');
  await expect(page.getByRole('main').getByRole('img', { name: 'A gate' })).toBeVisible();
  await page.goto('/episodes/guest-box');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gates, and who makes them');

  await page.goto(run);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'to read' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('import-report.txt');
  const report = await (await page.request.get(`${run}/report/report.json`)).json();
  expect(report).toMatchObject({ total: POSTS, counts: { saved: POSTS } });
});

test('pictures that are only linked are asked for when the editor says so, and never on this machine', async ({
  page,
}) => {
  await page.goto('/admin/import');
  await page.getByRole('link', { name: 'old-blog.zip' }).click();
  const linked = page.getByRole('region', { name: 'Pictures that are only linked' });
  await expect(linked).toContainText('1 post shows pictures that are not in the archive.');
  expect(await listFaults(page)).toEqual([]);
  await linked.getByRole('button', { name: 'Fetch these pictures' }).click();
  await expect(linked).toContainText('Some pictures of 1 post could not be had', LONG);
  await expect(row(page, 'Note 1 on gardens')).toContainText(
    `Could not be fetched: ${FAR} – its address is not one of the open Internet.`,
  );
});

test('brought again it changes nothing; what was edited here is asked about before it is overwritten; undone, it is gone', async ({
  page,
}) => {
  await page.goto('/admin/import');
  const first = (await page.getByRole('link', { name: 'old-blog.zip' }).getAttribute('href')) ?? '';
  await upload(page, posts(), 'again.zip');
  await expect(row(page, 'Note 2 on gardens')).toContainText('Here, unchanged');
  await press(page, `Save ${POSTS} posts`);
  // The interview that was corrected is not as the archive has it, and was left so.
  await expect(status(page)).toContainText(`Done: 0 saved, ${POSTS} unchanged`, LONG);

  await page.goto('/admin/articles');
  await page.getByRole('searchbox').first().fill('Note 3 on gardens');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Note 3 on gardens', exact: true }).first().click();
  await page.waitForURL(/\/admin\/articles\/\d+$/);
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Title', { exact: true }).fill('Note 3, by hand');
  await press(page, 'Save changes');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  const later = posts((post, n) => (n === 2 || n === 3 ? { ...post, html: `${post.html}<p>A later word.</p>` } : post));
  const run = await upload(page, later, 'later.zip');
  await expect(row(page, 'Note 3 on gardens')).toContainText('It was edited here since it was imported.');
  await expect(row(page, 'Note 2 on gardens')).toContainText('Changes what is here');
  await press(page, `Save ${POSTS} posts`);
  await expect(status(page)).toContainText('1 needs your choice.', LONG);
  await page.getByRole('link', { name: 'Your choice 1' }).click();
  await expect(row(page, 'Note 3 on gardens')).toContainText('Overwrite that, or keep it?');
  expect(await listFaults(page)).toEqual([]);
  await row(page, 'Note 3 on gardens').getByRole('link').first().click();
  await page.getByLabel('What is here already').selectOption('keep');
  await press(page, 'Keep the corrections');
  await expect(page.getByText('Kept. It will be saved so.')).toBeVisible();
  await page.goto(run);
  await press(page, 'Go on');
  await expect(status(page)).toContainText(`Done: 1 saved, ${POSTS - 2} unchanged, 1 skipped`, LONG);

  await press(page, 'Undo the whole import');
  await expect(status(page)).toContainText('Undone: 1 post.', LONG);
  await page.goto(first);
  await press(page, 'Undo the whole import');
  // The one that was edited by hand stays; the one that a later import changed is as it was, and goes.
  await expect(status(page)).toContainText(
    `Undone: ${POSTS - 1} posts. 1 was edited since, or seen by readers, and stays.`,
    LONG,
  );
  expect((await page.request.get(`/post/${samplePost(2).id}`)).status()).toBe(404);
  expect((await page.request.get('/episodes/guest-box')).status()).toBe(404);
  expect((await page.request.get(`/post/${samplePost(3).id}`)).status()).toBe(200);
});

test('what is no archive is refused in words, and so is none', async ({ page }) => {
  await page.goto('/admin/import');
  await page
    .getByLabel('Archive')
    .setInputFiles({ name: 'photo.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2, 3, 255]) });
  await press(page, 'Read it');
  await expect(page.getByRole('main')).toContainText('No source that is known here has written this.', LONG);
  expect(await listFaults(page)).toEqual([]);
});
