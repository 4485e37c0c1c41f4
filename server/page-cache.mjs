// Next's cache of rendered pages (next.config.js, cacheHandler): in memory, bounded, and emptied as a whole whenever
// content changes. See docs/decisions/0002-page-cache.md.
//
// - Nothing is read from the build's output, which was rendered without data: a page's first request after a start
//   renders it from the database.
// - One version for all content: an edit shows on pages that one would not think of (the guest's, the question's, the
//   feed), and a page costs milliseconds to make again.

/** Bytes of rendered pages to keep, all copies counted. */
const LIMIT = 128 * 1024 * 1024;
/** Bytes of the styles that the server puts into a reader's page (inline-styles.ts), twice: as text, and as what is sent. */
const STYLES = 80_000;
/** Renderings under way at a time, with room to spare: some fail, and are never heard of again. */
const MISSED_LIMIT = 1_000;

/**
 * @typedef {{ value: unknown, lastModified: number, cacheControl?: unknown, size: number, pathname: string | null }} Entry
 * @typedef {import('../lib/process-globals').CachedPage} CachedPage
 * @typedef {import('../lib/process-globals').CachedDocument} CachedDocument
 */

/** Entries by Next's key, which is opaque but for the pathname at its end. */
const entries = /** @type {Map<string, Entry>} */ (new Map());
/** Of those, the pages that were found (200), by pathname: the server answers with them before it asks Next. */
const pages = /** @type {Map<string, CachedPage>} */ (new Map());
/** What routes gave to be kept (app/(machines)/_answer-document.ts), by pathname; entries under the same key hold its size. */
const documents = /** @type {Map<string, CachedDocument>} */ (new Map());
/** The generation in which a key was looked for in vain, and is being rendered. */
const missedIn = /** @type {Map<string, number>} */ (new Map());
let size = 0;
/**
 * When content last changed as far as this process knows, in seconds since the epoch; later after each change than before
 * it, however soon they come. Documents made until the next one go by this time as their last modification.
 */
let generation = seconds();

function seconds() {
  return Math.floor(Date.now() / 1000);
}

function clear() {
  entries.clear();
  pages.clear();
  documents.clear();
  size = 0;
  generation = Math.max(seconds(), generation + 1);
}

// Next loads this file outside the bundle, so it has no module in common with lib/process-globals.ts.
const holder = /** @type {typeof globalThis & { colloquy?: import('../lib/process-globals').ProcessGlobals }} */ (
  globalThis
);
holder.colloquy ??= {};
holder.colloquy.pageCache = {
  clear,
  page: (pathname) => pages.get(pathname),
  document: (pathname) => documents.get(pathname),
  generation: () => generation,
  keep(pathname, document) {
    if (document.lastModified !== generation) return;
    documents.set(pathname, document);
    // Its compressed variants counted as one more copy.
    keepEntry(pathname, { value: null, size: 500 + 2 * document.body.length, pathname });
  },
};

export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const entry = entries.get(key);
    if (!entry) {
      if (!missedIn.has(key)) missedIn.set(key, generation);
      for (const oldest of missedIn.keys()) {
        if (missedIn.size <= MISSED_LIMIT) break;
        missedIn.delete(oldest);
      }
      return null;
    }
    // Most recently used last.
    entries.delete(key);
    entries.set(key, entry);
    return entry;
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {{ cacheControl?: unknown }} context
   */
  async set(key, value, context) {
    const missed = missedIn.get(key);
    missedIn.delete(key);
    // Content changed while the page was being rendered: it goes to who asked for it, and is not kept.
    if (missed !== undefined && missed !== generation) return;
    remove(key);
    // Addresses without a page have no end, and their pages would crowd out the others.
    if (value === null || /** @type {Record<string, unknown>} */ (value).status === 404) return;
    const pathname = keepPage(key, /** @type {Record<string, unknown>} */ (value));
    const size = sizeOf(value) + (pathname === null ? 0 : sizeSent(/** @type {{ html: string }} */ (value).html));
    keepEntry(key, { value, cacheControl: context?.cacheControl, size, pathname });
  }

  /** Called by revalidatePath() and updateTag() too. */
  async revalidateTag() {
    clear();
  }

  resetRequestCache() {}
}

/**
 * Keys of pages end in `/$` and the pathname, `/index` for the root.
 * @param {string} key
 * @param {Record<string, unknown>} value
 */
function keepPage(key, value) {
  const found = value.status === undefined || value.status === 200;
  const at = key.indexOf('/$/');
  if (!key.startsWith('/route-cache/APP_PAGE/') || at < 0 || !found || typeof value.html !== 'string') return null;
  const suffix = key.slice(at + 2);
  const pathname = suffix === '/index' ? '/' : suffix;
  if (pathname.startsWith('/_')) return null;
  pages.set(pathname, { html: value.html, variants: new Map() });
  return pathname;
}

/**
 * @param {string} key
 * @param {Omit<Entry, 'lastModified'>} entry
 */
function keepEntry(key, entry) {
  size += entry.size - (entries.get(key)?.size ?? 0);
  entries.delete(key);
  entries.set(key, { ...entry, lastModified: Date.now() });
  for (const oldest of entries.keys()) {
    if (size <= LIMIT) break;
    remove(oldest);
  }
}

/** @param {string} key */
function remove(key) {
  const entry = entries.get(key);
  if (!entry) return;
  entries.delete(key);
  if (entry.pathname !== null) pages.delete(entry.pathname);
  documents.delete(key);
  size -= entry.size;
}

/** @param {string} html bytes, roughly, of what the server makes of it (send-html.ts): the page again, and its compressed variants */
function sizeSent(html) {
  return STYLES + 3 * html.length;
}

/** @param {unknown} value bytes, roughly */
function sizeOf(value) {
  let bytes = 500;
  for (const part of Object.values(/** @type {Record<string, unknown>} */ (value))) {
    if (typeof part === 'string') bytes += 2 * part.length;
    else if (part instanceof Uint8Array) bytes += part.byteLength;
    else if (part instanceof Map) for (const segment of part.values()) bytes += segment?.byteLength ?? 0;
  }
  return bytes;
}
