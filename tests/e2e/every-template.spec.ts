import { readdirSync } from 'node:fs';
import { startLibrarySite } from '../fixtures/library-site';
import { DESK, PREVIEW, SHARED } from './desk-pages';
import { expectFaultless, FAULTLESS, watchPolicy } from './faultless';
import { expect, test as story } from './story';

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

const test = story.extend({ kind: { start: () => startLibrarySite({ episodes: EPISODES }) } });

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
