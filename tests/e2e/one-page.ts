import type { Browser, BrowserContext } from '@playwright/test';
import type { Site } from '../fixtures/site';
import { editorsOf } from './editor';
import { onceForEachSite } from './site-keeper';
import { test as story } from './story';

type Visitor = 'ada' | 'anybody';

/** The browser of a visitor, kept for as long as the site. */
const openContexts = onceForEachSite(async () => new Map<Visitor, Promise<BrowserContext>>());

async function contextOf(browser: Browser, site: Site, visitor: Visitor): Promise<BrowserContext> {
  const contexts = await openContexts(site);
  const signedIn = visitor === 'ada' ? { storageState: (await editorsOf(site)).ada } : {};
  const context = contexts.get(visitor) ?? browser.newContext({ baseURL: site.url, ...signedIn });
  contexts.set(visitor, context);
  return context;
}

/**
 * A story's `test` whose `page` is one and the same in all tests of a worker, for those that look at one page after
 * another: a new browser would read the same scripts and styles anew each time, which takes longer than to look.
 */
export const test = story.extend<{ visitor: Visitor }>({
  visitor: ['anybody', { option: true }],
  context: async ({ browser, site, visitor }, use) => use(await contextOf(browser, site, visitor)),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
});

export { expect } from './story';
