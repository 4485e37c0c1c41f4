import { test as base, expect } from '@playwright/test';
import { type Site, startSite } from '../fixtures/site';

/** What becomes of a request to any other host than this machine: playwright.config.ts. */
const NO_SUCH_HOST = 'net::ERR_NAME_NOT_RESOLVED';

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
      page.context().on('requestfailed', (request) => {
        const abroad = new URL(request.url()).origin !== site.url;
        if (abroad && request.failure()?.errorText === NO_SUCH_HOST) errors.push(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
