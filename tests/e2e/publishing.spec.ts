import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { saveArticle } from '@/lib/articles/save-article';
import type { Db } from '@/lib/db/client';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { bumpContentVersion } from '@/lib/site/content-version';
import { episodeContent } from '../factories/episode-content';
import type { Site } from '../fixtures/site';
import { withSiteDb } from '../fixtures/site-db';
import { listFaults } from './accessibility';
import { expect, openBrowser, test } from './editor';

/** Stands in every text of the draft, and nowhere else. */
const CANARY = 'quetzalcanary';
/** Stands in it too, and is what is searched for: pages repeat what they were asked. */
const BAIT = 'walnutbait';

/** An interview and an article scheduled for next year, under addresses that say nothing of them. */
async function schedule(db: Db): Promise<{ id: number; anchor: string }> {
  const scheduled = {
    id: null,
    revision: 0,
    status: 'scheduled',
    schedule: { local: `${new Date().getUTCFullYear() + 1}-06-01T09:00`, isSecond: false },
    editor: null,
  } as const;
  const words = `${CANARY} ${BAIT}`;
  const content = episodeContent({
    number: 77,
    slug: 'e-draft',
    postId: `${CANARY} post`,
    title: `Title ${words}`,
    introduction: `Introduction ${words}`,
    guests: [{ name: `Q ${CANARY}`, headline: words }],
    topics: [`Topic ${CANARY}`],
    recommendedLinks: [{ label: words, url: 'https://example.org/' }],
    answers: [{ anchor: null, questionId: 1, wording: `Wording ${words}?`, body: `- ${words}`, startSeconds: 60 }],
  });
  const saved = await saveEpisode(db, { ...scheduled, content }, new Date());
  const article = { slug: 'a-draft', title: words, summary: words, body: words, topics: [`Topic ${CANARY}`] };
  await saveArticle(db, { ...scheduled, content: { ...article, kind: 'article' } }, new Date());
  await saveArticle(db, { ...scheduled, content: { ...article, kind: 'page', slug: 'p-draft' } }, new Date());
  if (!saved.ok) throw new Error(saved.reason);
  await db.guest.updateMany({ where: { name: `Q ${CANARY}` }, data: { slug: 'g-draft' } });
  await db.topic.updateMany({ where: { name: `Topic ${CANARY}` }, data: { slug: 't-draft' } });
  await db.transcript.create({
    data: { episodeId: saved.id, cues: { create: { position: 0, startMs: 0, endMs: 1_000, text: words } } },
  });
  return { id: saved.id, anchor: saved.anchors[0] ?? '' };
}

const SLUGS: Record<string, string> = {
  episodes: 'e-draft',
  guests: 'g-draft',
  topics: 't-draft',
  articles: 'a-draft',
  embed: 'e-draft',
  questions: 'beginnings',
};

/** Every address that the folders of app/ give readers and machines, as near to the draft as can be. */
function listAddresses(anchor: string): string[] {
  const spelt = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path) && !/^(admin|shared|preview)\//.test(path))
    .map((path) => `/${path.replace(/(^|\/)(page\.tsx|route\.ts)$/, '').replace(/\([^)]*\)\/?/g, '')}`)
    .filter((path) => !path.includes('%5F'))
    .map((path) =>
      path
        .replace(/\/(\w+)\/\[slug\]/, (_match, kind: string) => `/${kind}/${SLUGS[kind] ?? 'e-draft'}`)
        .replace('[anchor]', anchor)
        .replace('[...guests]', 'g-draft/alex-martelli')
        .replace('page/[page]', 'page/2')
        .replace(/^\/\[page\]/, '/p-draft')
        .replace('[page]', '1')
        .replace('[year]', String(new Date().getUTCFullYear()))
        .replace('[letter]', 'q')
        .replace('[name]', 'episodes-1'),
    );
  const asked = ['/episodes/e-draft', '/embed/e-draft'].map((path) => `/oembed?url=http://localhost${path}`);
  return [...spelt, ...asked, `/search?q=${BAIT}`, `/search?q=${BAIT}&kind=answers`];
}

/** The addresses at which a word of the draft stands, and the statuses of those that are its own. */
async function sweep(site: Site, anchor: string) {
  const leaks: string[] = [];
  const own = new Map<string, number>();
  const look = async (path: string) => {
    const asked = path.startsWith('/oembed') ? path.replace('http://localhost', encodeURIComponent(site.url)) : path;
    const response = await fetch(site.url + asked, { redirect: 'manual' });
    if ((await response.text()).toLowerCase().includes(CANARY)) leaks.push(path);
    if (/(e|a|p|g|t)-draft/.test(path)) own.set(path, response.status);
  };
  await Promise.all(listAddresses(anchor).map(look));
  return { leaks, own };
}

test('nothing of what is scheduled is anywhere before its minute; after it, it is everywhere; unlisted, at its address', async ({
  site,
}) => {
  const { id, anchor } = await withSiteDb(site, schedule);
  const before = await sweep(site, anchor);
  expect(before.leaks).toEqual([]);
  expect([...before.own].filter(([path, status]) => status < 400 && !path.startsWith('/compare'))).toEqual([]);
  expect(before.own.size).toBeGreaterThan(12);

  await withSiteDb(site, async (db) => {
    const due = { where: { status: 'scheduled' }, data: { scheduledFor: new Date() } } as const;
    await db.episode.updateMany(due);
    await db.article.updateMany(due);
  });
  await expect.poll(async () => (await fetch(`${site.url}/episodes/e-draft`)).status, { timeout: 15_000 }).toBe(200);
  // Search, and what is kept of pages, follow within a moment.
  const listLeaks = async () => (await sweep(site, anchor)).leaks;
  await expect
    .poll(listLeaks, { timeout: 15_000 })
    .toEqual(
      expect.arrayContaining([
        '/',
        '/episodes',
        '/feed.xml',
        '/feed.json',
        '/sitemap.xml',
        '/guests',
        '/guests/g-draft',
        '/topics/t-draft',
        '/articles',
        '/articles/a-draft',
        '/p-draft',
        `/search?q=${BAIT}`,
      ]),
    );

  await withSiteDb(site, (db) =>
    db.$transaction(async (tx) => {
      await tx.episode.update({ where: { id }, data: { status: 'unlisted' } });
      await tx.article.updateMany({ where: { slug: { in: ['a-draft', 'p-draft'] } }, data: { status: 'unlisted' } });
      await bumpContentVersion(tx);
    }),
  );
  const own = /^\/(episodes|embed)\/e-draft|^\/articles\/a-draft|^\/p-draft|^\/oembed/;
  const listOthers = async () => (await listLeaks()).filter((path) => !own.test(path));
  await expect.poll(listOthers, { timeout: 15_000 }).toEqual([]);
  for (const path of ['/episodes/e-draft', '/articles/a-draft', '/p-draft', '/embed/e-draft']) {
    const response = await fetch(site.url + path);
    expect(response.status, path).toBe(200);
    expect(await response.text(), path).toMatch(/<meta name="robots" content="[^"]*noindex/);
  }
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const state = (page: Page) => page.getByRole('status').filter({ hasText: /draft|published|saved|scheduled/i });

async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await listFaults(page), what).toEqual([]);
}

test('an interview is checked, shown to its guest, scheduled, published and moved', async ({ page, browser, site }) => {
  await page.goto('/admin/episodes/new');
  await page.getByLabel('YouTube video').fill('https://youtu.be/dQw4w9WgXcQ');
  await page.getByLabel('Number').fill('88');
  await page.getByLabel('Title').fill('Looms');
  await page.getByLabel('Guest', { exact: true }).fill('Wanda Weaver');
  await page.getByLabel('Length').fill('20:00');
  await page.getByLabel('Answer', { exact: true }).first().fill('- Looms, mostly.');
  await press(page, 'Save draft');
  await page.waitForURL(/\/admin\/episodes\/\d+$/);
  const desk = page.url();

  // The guest reads it, and has something to say of an answer. No event is sent, nothing is kept, no address leaks.
  await page.getByLabel('For whom').fill('Wanda');
  await press(page, 'Make a preview link');
  const link = await page.getByLabel('The new preview link').inputValue();
  expect(link).toMatch(/\/preview\/[\w-]{43}$/);
  const guest = await (
    await browser.newContext({ baseURL: site.url, storageState: { cookies: [], origins: [] } })
  ).newPage();
  const posted: string[] = [];
  guest.on('request', (request) => {
    if (request.url().includes('/api/events')) posted.push(request.url());
  });
  const answer = await guest.goto(link);
  expect(await answer?.allHeaders()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'strict-origin',
    'x-robots-tag': 'noindex, nofollow',
  });
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Looms');
  await guest.locator('summary').first().click();
  await guest.getByLabel('Your name').first().fill('Wanda');
  await guest.getByLabel('Remark', { exact: true }).first().fill('Please say <b>power</b> looms.');
  await expectAccessible(guest, 'preview');
  await guest.getByRole('button', { name: 'Send the remark' }).first().click();
  await expect(guest.getByText('Your remark is kept.')).toBeVisible();
  await expect(guest.getByText('Please say <b>power</b> looms.')).toBeVisible();
  expect(posted).toEqual([]);

  await page.goto('/admin');
  await expect(page.getByText('A remark waits for you.')).toBeVisible();
  await expectAccessible(page, 'first page');
  await page.getByRole('link', { name: '88. Looms' }).click();
  await expect(page.getByText('Please say <b>power</b> looms.')).toBeVisible();
  await page.getByRole('button', { name: /^Mark as done/ }).click();
  await expect(page.getByText('· done')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke the preview link for Wanda' }).click();
  await expect(page.getByText(/^Wanda Revoked/)).toBeVisible();
  expect((await guest.goto(link))?.status()).toBe(404);

  // An error can't be overruled, a warning can; a time that is past is refused, and what is typed stays.
  await withSiteDb(site, (db) =>
    db.redirect.create({ data: { path: '/episodes/old-looms', target: '/about', createdAt: new Date() } }),
  );
  await page.goto(desk);
  await page.getByLabel('Address', { exact: true }).fill('old-looms');
  await press(page, 'Publish');
  const asked = page.getByRole('alert').filter({ hasText: 'Not saved yet' });
  await expect(asked).toContainText('/episodes/old-looms is an old address that leads to /about');
  await expect(page.getByRole('button', { name: 'Publish anyway' })).toHaveCount(0);
  await expectAccessible(page, 'checks');
  await asked.getByRole('button', { name: /is an old address/ }).click();
  await expect(page.getByLabel('Address', { exact: true })).toBeFocused();
  await page.getByLabel('Address', { exact: true }).fill('wanda-weaver');
  await page.getByLabel('Publish at').fill('2020-01-01T09:00');
  await press(page, 'Schedule');
  await press(page, 'Schedule anyway');
  await expect(page.getByLabel('Publish at')).toHaveAccessibleDescription(/This is past/);
  const year = new Date().getUTCFullYear() + 1;
  await page.getByLabel('Publish at').fill(`${year}-06-01T09:00`);
  await press(page, 'Schedule');
  await press(page, 'Schedule anyway');
  await expect(state(page)).toContainText(`Comes out 1 June ${year} at 09:00 UTC`);
  expect((await page.request.get('/episodes/wanda-weaver')).status()).toBe(404);

  await press(page, 'Publish now');
  await press(page, 'Publish anyway');
  await expect(state(page)).toContainText('Saved and published.');
  await page.getByLabel('Address', { exact: true }).fill('wanda');
  await press(page, 'Save changes');
  await expect(state(page)).toContainText('Saved and published.');
  for (const [from, to] of [
    ['/episodes/wanda-weaver', '/episodes/wanda'],
    ['/embed/wanda-weaver', '/embed/wanda'],
    ['/episodes/wanda-weaver/answers/any', '/episodes/wanda/answers/any'],
  ] as const) {
    const moved = await page.request.get(from, { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location]).toEqual([301, to]);
  }
  await page.getByLabel('Address', { exact: true }).fill('wanda-weaver');
  await press(page, 'Save changes');
  await expect(state(page)).toContainText('Saved and published.');
  expect((await page.request.get('/episodes/wanda-weaver', { maxRedirects: 0 })).status()).toBe(200);
  expect((await page.request.get('/episodes/wanda', { maxRedirects: 0 })).headers().location).toBe(
    '/episodes/wanda-weaver',
  );
});

for (const hasScripts of [true, false]) {
  test(`episodes are found and changed at once, and that is taken back, ${hasScripts ? 'with' : 'without'} scripts`, async ({
    browser,
    site,
    editors,
  }) => {
    const context = hasScripts
      ? await openBrowser(browser, site, editors.ada)
      : await browser.newContext({ baseURL: site.url, storageState: editors.ada, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/admin/episodes');
    await page.getByLabel('Find').fill('martelli');
    await page.getByLabel('Status').selectOption('Published');
    await press(page, 'Show');
    await expect(page).toHaveURL(/q=martelli&status=published/);
    await expect(page.getByText('1 episode', { exact: true })).toBeVisible();
    if (hasScripts) await expectAccessible(page, 'list');
    const row = page.getByRole('row').filter({ hasText: 'Martelli' });
    await row.getByRole('checkbox').check();
    await page.getByLabel('With those picked').selectOption('Make drafts of them');
    await press(page, 'Do it');
    await expect(page.getByText('1 made drafts.')).toBeVisible();
    expect((await page.request.get('/episodes/alex-martelli')).status()).toBe(404);
    await press(page, 'Undo');
    await expect(page.getByText('1 put back as they were.')).toBeVisible();
    expect((await page.request.get('/episodes/alex-martelli')).status()).toBe(200);
    await context.close();
  });
}
