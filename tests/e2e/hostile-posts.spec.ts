import type { Browser, Page } from '@playwright/test';
import { convertPost } from '@/lib/importing/convert-post';
import { sanitiseForDisplay } from '@/lib/texts/sanitise';
import { archivePost } from '../factories/archive-post';
import { listForeign } from '../factories/foreign-elements';
import { listHostileHtml } from '../factories/hostile-html';
import type { Site } from '../fixtures/site';
import { withSiteDb } from '../fixtures/site-db';
import { expect, test } from './story';

/** Posts in one article. */
const POSTS = 400;
/** Kept originals on one page. */
const ORIGINALS = 1_000;

/** Has a page note each call of executed(), from whichever of its frames. */
async function setTrap(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const trap = window as unknown as { calls: number; executed: () => void };
    trap.calls = 0;
    trap.executed = () => {
      trap.calls += 1;
    };
    window.alert = trap.executed;
  });
  return () => page.evaluate(() => (window as unknown as { calls: number }).calls);
}

/** Does what a reader might: opens, hovers, focuses, scrolls, all at once. */
async function provoke(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('main') ?? document.body;
    for (const element of root.querySelectorAll('*')) {
      for (const type of ['mouseover', 'focus', 'pointerdown', 'error', 'load', 'toggle', 'animationstart']) {
        element.dispatchEvent(new Event(type));
      }
    }
  });
}

/**
 * A page with a trap that is known to work, and what it asks of other hosts. The policy, which stops scripts by itself, is put
 * aside: the text has to be harmless without it.
 */
async function openTrap(browser: Browser, site: Site) {
  const context = await browser.newContext({ baseURL: site.url, bypassCSP: true });
  const page = await context.newPage();
  const countCalls = await setTrap(page);
  await page.goto('/about');
  await page.setContent('<img src="data:," onerror="executed()">');
  await expect.poll(countCalls, 'the trap itself').toBeGreaterThan(0);
  // A new page counts from nought.
  await page.goto('/about');
  expect(await countCalls()).toBe(0);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) elsewhere.push(request.url());
  });
  return { page, countCalls, elsewhere };
}

const payloads = listHostileHtml();

test('thousands of hostile posts run no script once they are imported', async ({ browser, site }) => {
  const bodies = payloads.map((html, i) => {
    const asText = i % 7 === 0;
    const post = convertPost(
      archivePost({ title: 'Looms', ...(asText ? { text: html, sourceKey: 'a.md' } : { html }) }),
      {
        questions: [],
      },
    );
    return `Post ${i}.\n\n${post.becomes === 'article' ? post.content.body : ''}`;
  });
  const pages = Array.from({ length: Math.ceil(bodies.length / POSTS) }, (_, i) =>
    bodies.slice(i * POSTS, (i + 1) * POSTS),
  );
  const articles = pages.map((texts, i) => ({
    slug: `hostile-${i}`,
    title: 'Hostile',
    body: texts.join('\n\n'),
    status: 'published' as const,
    publishedAt: new Date('2026-01-01T00:00:00Z'),
  }));
  await withSiteDb(site, (db) => db.article.createMany({ data: articles }));

  const { page, countCalls, elsewhere } = await openTrap(browser, site);
  for (const i of pages.keys()) {
    expect((await page.goto(`/articles/hostile-${i}`))?.status()).toBe(200);
    const text = page
      .locator('[class*=article]')
      .filter({ has: page.locator('p') })
      .last();
    expect(listForeign(await text.innerHTML()), `page ${i}`).toEqual([]);
    await provoke(page);
    expect(await countCalls(), `page ${i}`).toBe(0);
  }
  expect(elsewhere).toEqual([]);
  await page.context().close();
});

test('thousands of hostile posts run no script shown as they were', async ({ browser, site }) => {
  const { page, countCalls, elsewhere } = await openTrap(browser, site);
  for (let at = 0; at < payloads.length; at += ORIGINALS) {
    const html = payloads.slice(at, at + ORIGINALS).map((payload) => `<div>${sanitiseForDisplay(payload)}</div>`);
    await page.setContent(html.join('\n'));
    expect(await page.locator('body > div').count()).toBe(html.length);
    await provoke(page);
    expect(await countCalls(), `originals from ${at}`).toBe(0);
  }
  expect(elsewhere).toEqual([]);
  await page.context().close();
});
