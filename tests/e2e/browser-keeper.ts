import type { Browser, BrowserContext, CDPSession, Clock, Disposable, Page, ViewportSize } from '@playwright/test';

/** How browsers of stories differ. Whoever sets another option for stories (test.use) has to name it here. */
export type BrowserKind = {
  siteUrl: string;
  storageState: unknown;
  javaScriptEnabled: boolean;
  isFirstVisit: boolean;
};

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

export type Loan = {
  context: BrowserContext;
  /** @param isWell whether the story went as it should; a browser that has seen a failure is no more used */
  giveBack: (isWell: boolean) => Promise<void>;
};

/** Browsers that stay open while another is used. */
const MOST = 3;

/** What stories listen to. */
const HEARD = ['console', 'dialog', 'pageerror', 'popup', 'request', 'requestfailed', 'requestfinished', 'response'];

/** What Playwright gives a new page. */
const MEDIA = {
  media: null,
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
} as const;

/** What can't be taken back: the story that calls it is the last one in that browser. */
const LASTING = {
  context: [
    'addInitScript',
    'exposeBinding',
    'exposeFunction',
    'newCDPSession',
    'setExtraHTTPHeaders',
    'setGeolocation',
    'setOffline',
  ],
  clock: ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'],
  page: ['exposeBinding', 'exposeFunction', 'setExtraHTTPHeaders'],
} as const satisfies { context: (keyof BrowserContext)[]; clock: (keyof Clock)[]; page: (keyof Page)[] };

/** Has `note` called before each call of a method. */
function overhear<Owner extends object>(owner: Owner, method: keyof Owner, note: () => void): void {
  const called: unknown = owner[method];
  if (typeof called !== 'function') throw new Error(`${String(method)} is no method`);
  Reflect.set(owner, method, (...given: unknown[]) => {
    note();
    return Reflect.apply(called, owner, given);
  });
}

/**
 * A browser with one page, for one story after another. To open one takes longer than most stories then do in it: a
 * process is started, and all scripts and styles are read and compiled that the page before had as well.
 */
class KeptBrowser {
  readonly page: Page;
  readonly #siteUrl: string;
  readonly #client: CDPSession;
  readonly #cookies: Cookies;
  readonly #viewport: ViewportSize | null;
  readonly #initScripts: Promise<Disposable>[] = [];
  #isSpoilt = false;

  static async open(browser: Browser, siteUrl: string): Promise<KeptBrowser> {
    const context = await browser.newContext();
    const page = await context.newPage();
    return new KeptBrowser(page, siteUrl, await context.newCDPSession(page), await context.cookies());
  }

  private constructor(page: Page, siteUrl: string, client: CDPSession, cookies: Cookies) {
    this.page = page;
    this.#siteUrl = siteUrl;
    this.#client = client;
    this.#cookies = cookies;
    this.#viewport = page.viewportSize();
    this.#overhearLasting();
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  #overhearLasting(): void {
    const spoil = () => {
      this.#isSpoilt = true;
    };
    for (const method of LASTING.context) overhear(this.context, method, spoil);
    for (const method of LASTING.clock) overhear(this.context.clock, method, spoil);
    for (const method of LASTING.page) overhear(this.page, method, spoil);
    const addInitScript = this.page.addInitScript.bind(this.page);
    this.page.addInitScript = (script, arg, options) => {
      const added = addInitScript(script, arg, options);
      this.#initScripts.push(added);
      return added;
    };
  }

  /** @returns whether it is as good as new; one that is not has to be closed */
  async clear(): Promise<boolean> {
    if (this.#isSpoilt || this.page.isClosed()) return false;
    return this.#clear().then(
      () => true,
      () => false,
    );
  }

  async #clear(): Promise<void> {
    const { context, page } = this;
    for (const other of context.pages()) if (other !== page) await other.close();
    for (const event of HEARD) for (const emitter of [page, context]) emitter.removeAllListeners(event);
    for (const routed of [page, context]) await routed.unrouteAll({ behavior: 'ignoreErrors' });
    for (const script of this.#initScripts.splice(0)) await (await script).dispose();
    // What a page does as it is left is done before all that it kept goes.
    await page.goto(`${this.#siteUrl}/robots.txt`, { timeout: 5_000 });
    await page.evaluate(() => sessionStorage.clear());
    await this.#client.send('Storage.clearDataForOrigin', { origin: this.#siteUrl, storageTypes: 'all' });
    await this.#client.send('Page.resetNavigationHistory');
    await Promise.all([context.clearCookies(), context.clearPermissions(), page.emulateMedia(MEDIA)]);
    await context.addCookies(this.#cookies);
    if (this.#viewport) await page.setViewportSize(this.#viewport);
  }
}

/** A worker's browsers. */
export class BrowserKeeper {
  /** The one that was used last stands last. */
  readonly #kept = new Map<string, KeptBrowser>();

  /** One of the kind, for one story until it is given back. */
  async lend(browser: Browser, kind: BrowserKind): Promise<Loan> {
    const name = JSON.stringify(kind);
    const lent = this.#kept.get(name) ?? (await KeptBrowser.open(browser, kind.siteUrl));
    this.#kept.delete(name);
    const giveBack = async (isWell: boolean) => {
      if (isWell && (await lent.clear())) this.#kept.set(name, lent);
      else await lent.context.close();
      await this.#closeOldest();
    };
    return { context: lent.context, giveBack };
  }

  async #closeOldest(): Promise<void> {
    const [oldest] = this.#kept;
    if (!oldest || this.#kept.size <= MOST) return;
    this.#kept.delete(oldest[0]);
    await oldest[1].context.close();
  }
}
