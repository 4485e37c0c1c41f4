import type { BrowserContext } from '@playwright/test';
import { test as story } from './editor';

/**
 * A story's `test` whose `page` is one and the same in all tests of a worker, for those that look at one page after
 * another: a new browser would read the same scripts and styles anew each time, which takes longer than to look.
 */
export const test = story.extend<object, { visitor: 'ada' | 'anybody'; shared: BrowserContext }>({
  visitor: ['anybody', { scope: 'worker', option: true }],
  shared: [
    async ({ browser, site, editors, visitor }, use) => {
      const signedIn = visitor === 'ada' ? { storageState: editors.ada } : {};
      const context = await browser.newContext({ baseURL: site.url, ...signedIn });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: ({ shared }, use) => use(shared),
  page: async ({ shared }, use) => use(shared.pages()[0] ?? (await shared.newPage())),
});

export { expect } from './story';
