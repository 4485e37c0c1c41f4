import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSharedReport } from '@/lib/analytics/sharing/create-shared-report';
import { openDb } from '@/lib/db/client';
import { createPreviewLink } from '@/lib/previews/create-preview-link';
import { asOwner } from '../factories/editor';
import { startLibrarySite } from '../fixtures/library-site';
import type { Site } from '../fixtures/site';
import { DESK } from './desk-pages';
import { expectFaultless, FAULTLESS, watchPolicy } from './faultless';
import { expect, test as story } from './one-page';

/** Where to see each page of app/ that readers get, by its folder there. A page without an address here fails a test. */
const PUBLIC: Record<string, string[]> = {
  '/': ['/'],
  '/[page]': ['/colophon'],
  '/_forbidden': ['/_forbidden'],
  '/_missing-at-desk': ['/_missing-at-desk'],
  '/_missing': ['/nowhere/to-be-found', '/episodes/nobody'],
  '/articles': ['/articles'],
  '/articles/[slug]': ['/articles/bench-1'],
  '/articles/page/[page]': ['/articles/page/2'],
  '/compare': ['/compare'],
  '/compare/[...guests]': ['/compare/ada-marlow/grace-marlow/ken-marlow'],
  '/embed/[slug]': ['/embed/interview-7', '/embed/interview-7?q=tool'],
  '/episodes': ['/episodes'],
  '/episodes/[slug]': ['/episodes/interview-7'],
  '/episodes/[slug]/answers/[anchor]': ['/episodes/interview-7/answers/tool'],
  '/episodes/page/[page]': ['/episodes/page/2'],
  '/episodes/year/[year]': ['/episodes/year/2011'],
  '/episodes/year/[year]/page/[page]': ['/episodes/year/2011/page/2'],
  '/guests': ['/guests'],
  '/guests/[slug]': ['/guests/ada-marlow'],
  '/guests/letter/[letter]': ['/guests/letter/a'],
  '/guests/letter/[letter]/page/[page]': ['/guests/letter/a/page/2'],
  '/guests/page/[page]': ['/guests/page/2'],
  '/invitation/[token]': ['/invitation/made-up'],
  '/login': ['/login'],
  '/login/code': ['/login/code', '/login/code?recovery'],
  '/questions': ['/questions'],
  '/questions/[slug]': ['/questions/tool'],
  '/questions/[slug]/page/[page]': ['/questions/tool/page/2'],
  '/search': ['/search', '/search?q=the', '/search?q=the&kind=answers&page=2', '/search?q=zzzz'],
  '/setup': ['/setup?token=made-up'],
  '/topics': ['/topics'],
  '/topics/[slug]': ['/topics/testing'],
  '/topics/[slug]/page/[page]': ['/topics/testing/page/2'],
};

/** Those of a year, a topic and a question have to fill more than a page. */
const EPISODES = 130;

/** The same for figures shared by a link, below the link's address. */
const SHARED: Record<string, string> = {
  '/shared/[token]': '',
  '/shared/[token]/by/[dimension]': '/by/referrer',
  '/shared/[token]/episodes/[slug]': '/episodes/interview-7',
  '/shared/[token]/questions': '/questions',
};

/** The same for an interview shown by a link before it is published, below the link's address. */
const PREVIEW: Record<string, string> = { '/preview/[token]': '' };

const test = story.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const site = await startLibrarySite({ episodes: EPISODES });
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** The addresses' patterns of all pages in app/, which its folders spell. */
function listTemplates(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) =>
      decodeURIComponent(path)
        .replace(/(^|\/)page\.tsx$/, '')
        .replace(/(^|\/)\([^)]*\)/g, ''),
    )
    .map((path) => (path.startsWith('/') ? path : `/${path}`))
    .sort();
}

test('each page of the site has an address here', () => {
  expect([PUBLIC, DESK, SHARED, PREVIEW].flatMap(Object.keys).sort()).toEqual(listTemplates());
});

for (const [template, paths] of Object.entries(PUBLIC)) {
  for (const path of paths) {
    test(`${template} at ${path}: ${FAULTLESS}`, ({ page }) =>
      expectFaultless(page, path, { status: template.startsWith('/_') ? 404 : 200 }));
  }
}

/** @returns the token of a new link to the whole site's figures */
async function shareFigures(site: Site): Promise<string> {
  const db = openDb({ kind: 'sqlite', path: join(site.dataDir, 'colloquy.db') });
  const { id: userId } = await db.user.findFirstOrThrow({ select: { id: true } });
  const link = { label: 'A sponsor', episodeId: null, password: null, expiresAt: null, userId };
  const shared = await createSharedReport(db, link, new Date());
  await db.$disconnect();
  if (!shared.ok) throw new Error(shared.reason);
  return shared.token;
}

for (const [template, path] of Object.entries(SHARED)) {
  test(`${template}: ${FAULTLESS}`, async ({ page, site }) => {
    await expectFaultless(page, `/shared/${await shareFigures(site)}${path}`);
  });
}

/** @returns the token of a new link to an interview */
async function makePreview(site: Site): Promise<string> {
  const db = openDb({ kind: 'sqlite', path: join(site.dataDir, 'colloquy.db') });
  const { id } = await db.user.findFirstOrThrow({ select: { id: true } });
  const link = { episodeId: 1006, label: 'Ada', allowsRemarks: true, days: 7, editor: asOwner(id) };
  const made = await createPreviewLink(db, link, new Date());
  await db.$disconnect();
  if (!made.ok) throw new Error(made.reason);
  return made.token;
}

for (const [template, path] of Object.entries(PREVIEW)) {
  test(`${template}: ${FAULTLESS}`, async ({ page, site }) => {
    await expectFaultless(page, `/preview/${await makePreview(site)}${path}`);
  });
}

test('a script or a style that got into a page does nothing', async ({ page }) => {
  const listForbidden = await watchPolicy(page);
  await page.goto('/episodes/interview-7');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const trap = document.createElement('div');
    trap.innerHTML = '<img src="data:," onerror="window.ran = true"><p style="position:fixed">x</p>';
    document.body.append(trap);
  });
  await expect.poll(async () => (await listForbidden()).length).toBeGreaterThanOrEqual(3);
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
});
