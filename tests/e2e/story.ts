import { test as base, expect, type Request } from '@playwright/test';
import { type Site, startSite } from '../fixtures/site';
import { BrowserKeeper } from './browser-keeper';
import { SiteKeeper, type SiteKind } from './site-keeper';

/** How a request ends that no story answers: playwright.config.ts lets no other host be found. */
const LEFT_UNANSWERED = new Set(['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_CONNECTION_REFUSED']);

function isForeign(request: Request, site: Site): boolean {
  const { origin, protocol } = new URL(request.url());
  return origin !== site.url && protocol !== 'data:' && protocol !== 'blob:';
}

/** With the sample series, as a first start leaves it. */
const SAMPLE_SITE: SiteKind = { start: () => startSite() };

/**
 * The `test` of what needs no page. All others extend it, and none has a further fixture of a worker's: those whose
 * worker is the same share its process, browser and sites, and each of them takes seconds to start.
 */
export const bare = base.extend<object, { sites: SiteKeeper; browsers: BrowserKeeper }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const sites = new SiteKeeper();
      await use(sites);
      await sites.stopAll();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: playwright reads the fixture's needs from this pattern
  browsers: [async ({}, use) => use(new BrowserKeeper()), { scope: 'worker' }],
});

/**
 * A story's `test`: a running site, of the kind that its file names, and a page that fails the test on an uncaught
 * error or on a request to any host but the site's own that the story did not answer itself (page.route). The browser
 * has kept nothing of what stories before it did, but for files of the site that never change; one that asks for each
 * of these anew is for those that say so (isFirstVisit).
 */
export const test = bare.extend<{ kind: SiteKind; site: Site; isFirstVisit: boolean; strict: undefined }>({
  kind: [SAMPLE_SITE, { option: true }],
  site: [async ({ sites, kind }, use) => use(await sites.get(kind)), { timeout: 180_000 }],
  baseURL: async ({ site }, use) => use(site.url),
  isFirstVisit: [false, { option: true }],
  context: async ({ browser, browsers, site, storageState, javaScriptEnabled, isFirstVisit }, use, story) => {
    const kind = { siteUrl: site.url, storageState, javaScriptEnabled, isFirstVisit };
    const { context, giveBack } = await browsers.lend(browser, kind);
    await use(context);
    await giveBack(!isFirstVisit && story.status === story.expectedStatus);
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
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
