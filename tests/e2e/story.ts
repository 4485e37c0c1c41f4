import { test as base, expect, type Request } from '@playwright/test';
import { type Site, startSite } from '../fixtures/site';

/** How a request ends that no story answers: playwright.config.ts lets no other host be found. */
const LEFT_UNANSWERED = new Set(['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_CONNECTION_REFUSED']);

function isForeign(request: Request, site: Site): boolean {
  const { origin, protocol } = new URL(request.url());
  return origin !== site.url && protocol !== 'data:' && protocol !== 'blob:';
}

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
      const noteError = (error: Error) => errors.push(error.message);
      const note = (request: Request) => errors.push(`request to ${request.url()}`);
      const noteFailure = (request: Request) => {
        if (isForeign(request, site) && LEFT_UNANSWERED.has(request.failure()?.errorText ?? '')) note(request);
      };
      const looks: Promise<void>[] = [];
      const lookAt = async (request: Request) => {
        // What a story answers itself comes from no address.
        if (await (await request.response())?.serverAddr()) note(request);
      };
      const noteAnswer = (request: Request) => {
        if (isForeign(request, site)) looks.push(lookAt(request).catch(() => {}));
      };
      page.on('pageerror', noteError);
      page.context().on('requestfailed', noteFailure).on('requestfinished', noteAnswer);
      await use(undefined);
      page.off('pageerror', noteError);
      page.context().off('requestfailed', noteFailure).off('requestfinished', noteAnswer);
      await Promise.all(looks);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
