import { test as base, expect } from '@playwright/test';
import { type Site, startSite } from '../fixtures/site';

/**
 * A story's `test`: a running site with the sample series, one a file, and a page that fails the test on an uncaught
 * error or on a request to any host but the site's own that the story did not answer itself (page.route).
 */
export const test = base.extend<{ strict: undefined }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  strict: [
    async ({ page, site }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.context().route(
        (url) => url.origin !== site.url && url.protocol !== 'data:' && url.protocol !== 'blob:',
        (route) => {
          errors.push(`request to ${route.request().url()}`);
          return route.abort();
        },
      );
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
