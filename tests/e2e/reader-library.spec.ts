import { standInForIngest } from '../fakes/event-sink';
import { standInForYoutube } from '../fakes/youtube';
import { startLibrarySite } from '../fixtures/library-site';
import { expect, test as story } from './story';

/** A site of 60 interviews, whose pages are lists of several pages. */
const test = story.extend({ kind: { start: () => startLibrarySite({ episodes: 60 }) } });

const PAGES = [
  '/',
  '/episodes',
  '/episodes/year/2010',
  '/episodes/interview-60',
  '/guests',
  '/guests/ada-marlow',
  '/questions',
  '/questions/mistake',
  '/compare',
  '/compare/ada-marlow/grace-marlow/edsger-marlow/barbara-marlow',
  '/topics',
  '/topics/testing',
  '/articles',
  '/articles/bench-1',
  '/colophon',
];

test('the home leads on by interview, question, guest and topic', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workbench');
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toContainText('Mary Ferreira');
  const parts = page.getByRole('main').getByRole('region');
  await expect(parts).toHaveCount(4);
  await expect(parts.first().getByRole('listitem')).toHaveCount(9);
  await expect(page.getByRole('region', { name: 'One question' })).toContainText(/\d+ guests have answered it/);
  await page.getByRole('link', { name: 'All 60 interviews' }).click();
  await expect(page).toHaveURL('/episodes');
});

test('interviews come in pages, of a year or a topic too, and lead to those beside them', async ({ page }) => {
  await page.goto('/episodes');
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(titles).toHaveCount(24);
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL('/episodes/page/2');
  await page.getByRole('link', { name: 'Page 3', exact: true }).click();
  await expect(titles).toHaveCount(12);
  await expect(page.getByRole('link', { name: 'Older' })).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2011' }).click();
  await expect(titles).toHaveCount(7);
  await expect(page.getByRole('link', { name: '2011' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('navigation', { name: 'Topic' }).getByRole('link', { name: 'Testing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Testing');
  await expect(titles).toHaveCount(15);
  await titles.first().getByRole('link').click();
  await page.getByRole('navigation', { name: 'Other interviews' }).getByRole('link', { name: 'Previous' }).click();
  await expect(page.getByRole('article').locator('header')).toContainText('Interview');
});

test('a guest’s page has the interview with each of its questions, and leads into it', async ({ page }) => {
  await page.goto('/guests');
  await page.getByRole('link', { name: 'Ada Marlow' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Marlow');
  await page.getByRole('link', { name: 'Which mistake taught you most?' }).click();
  await expect(page).toHaveURL('/episodes/interview-1#q-mistake');
  await page
    .locator('#q-mistake')
    .getByRole('link', { name: /^Everyone’s answers/ })
    .click();
  await expect(page).toHaveURL('/questions/mistake');
});

test('everyone’s answers play in one player, each counted for its own interview', async ({ page }) => {
  const ingest = await standInForIngest(page);
  await page.clock.install();
  const youtube = await standInForYoutube(page);
  await page.goto('/questions/mistake');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(20);
  await page.getByText('Asked in other words').click();
  await expect(page.getByRole('listitem').filter({ hasText: /^Which mistake .* worth it\?$/ })).toBeVisible();
  expect(youtube.requests).toEqual([]);

  const first = page.getByRole('article').filter({ hasText: 'Interview 60' }).last();
  const second = page.getByRole('article').filter({ hasText: 'Interview 59' }).last();
  await first.getByRole('link', { name: 'Play from 11:00' }).click();
  await youtube.untilReady();
  await page.clock.runFor(3_000);
  expect(await youtube.position()).toBeGreaterThanOrEqual(660);
  await expect(first).toContainText('Now in the video');
  await second.getByRole('link', { name: 'Play from 11:00' }).click();
  await page.waitForFunction(() => window.fakeYoutube.players.length > 1);
  await youtube.untilReady();
  await page.clock.runFor(3_000);
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(second).toContainText('Now in the video');
  await expect(first).not.toContainText('Now in the video');
  await page.clock.runFor(10_000);
  await expect.poll(() => ingest.named('Video played').length).toBe(2);
  expect(ingest.named('Video played').map(({ props }) => props)).toEqual([
    { youtubeID: 'video000059', postID: 'library 60' },
    { youtubeID: 'video000058', postID: 'library 59' },
  ]);
  expect(ingest.named('Question opened').map(({ props }) => props)).toEqual([
    { postID: 'library 60', anchor: 'mistake' },
    { postID: 'library 59', anchor: 'mistake' },
  ]);
  expect(ingest.named('Post viewed')).toEqual([]);
  await page.getByRole('button', { name: 'Close the video' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(second).not.toContainText('Now in the video');
});

test('without JavaScript guests are compared by their names, and what is unclear is asked', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/compare');
  await page.getByLabel('First guest').fill('ada');
  await page.getByLabel('Second guest').fill('Nobody at all');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Several guests have this in their name')).toContainText('Ada Marlow');
  await expect(page.getByLabel('Second guest')).toHaveAccessibleDescription('No guest has this name.');
  await page.getByLabel('First guest').fill('grace MARLOW');
  await page.getByLabel('Second guest').fill('Edsger Okafor');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL('/compare/grace-marlow/edsger-okafor');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grace Marlow and Edsger Okafor');
  const tool = page.getByRole('region', { name: 'Which tool would you not give up, and why?' });
  await expect(tool.getByRole('heading', { level: 3 })).toHaveText(['Grace Marlow', 'Edsger Okafor']);
  await expect(tool.getByRole('link', { name: 'Play from 21:00' }).first()).toHaveAttribute('href', /t=1260s$/);
  await page.goto('/compare?guests=grace-marlow,ada-marlow');
  await expect(page).toHaveURL('/compare/grace-marlow/ada-marlow');
  await context.close();
});

test('addresses of nonsense are 404, and none is a page twice', async ({ request }) => {
  for (const path of [
    '/episodes/page/1',
    '/episodes/page/4',
    '/episodes/page/02',
    '/episodes/page/x',
    '/episodes/year/1999',
    '/episodes/year/20100',
    '/episodes/year/2011/page/2',
    '/guests/letter/zz',
    '/guests/letter/%25',
    '/guests/letter/A',
    '/guests/page/9',
    '/questions/mistake/page/4',
    '/questions/nothing',
    '/topics/testing/page/2',
    '/topics/nothing',
    '/compare/ada-marlow',
    '/compare/ada-marlow/ada-marlow',
    '/compare/ada-marlow/nobody',
    '/articles/nothing',
    '/articles/colophon',
    '/bench-1',
    '/%F0%9F%92%A3',
  ]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
  const long = 'x'.repeat(8_000);
  for (const path of [`/compare?guest=${long}&guest=%00`, '/compare?guests=,,,', '/compare?guest[]=a&guest=%25']) {
    expect([path.slice(0, 40), (await request.get(path)).status()]).toEqual([path.slice(0, 40), 200]);
  }
});

test('nothing scrolls sideways from 320 to 2560 px, nor with the video beside the answers', async ({ page }) => {
  await standInForIngest(page);
  await standInForYoutube(page);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const path of PAGES) {
    await page.goto(path);
    for (const width of [320, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      expect([path, width, await sideways()]).toEqual([path, width, 0]);
    }
  }
  await page.goto('/questions/mistake');
  for (const { width, height } of [
    { width: 320, height: 640 },
    { width: 320, height: 256 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize({ width, height });
    await page
      .getByRole('link', { name: /Play from/ })
      .first()
      .click();
    const box = await page.locator('iframe').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(200);
    expect(box?.height).toBeGreaterThanOrEqual(200);
    expect([width, height, await sideways()]).toEqual([width, height, 0]);
    await page.getByRole('button', { name: 'Close the video' }).click();
  }
});

test('an article has its notes, its code told apart, and headings that say their address', async ({ page }) => {
  await page.goto('/articles/bench-1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A bench is kept, part 1');
  await expect(page.locator('.hljs-keyword')).toHaveText('const');
  await page.getByRole('heading', { name: 'Habits' }).getByRole('link').click();
  await expect(page).toHaveURL('/articles/bench-1#habits');
  await page.locator('sup a').click();
  await expect(page.locator(':target')).toContainText('An arm’s length.'.replace('’', "'"));
});

test('on paper there are the answers and no player, menu or filter', async ({ page }) => {
  await page.goto('/questions/mistake');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: /Play from/ }).first()).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByText('Trusting a measurement').first()).toBeVisible();
});
