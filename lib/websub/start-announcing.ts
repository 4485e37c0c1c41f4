import type { Db } from '../db/client';
import { addressesOf } from '../feeds/addresses';
import { log } from '../log';
import { getSeries } from '../series/get-series';
import { getContentVersion } from '../site/content-version';
import { contentDigest } from '../site/validators';
import { announceNews } from './announce-news';

/** How often a process looks whether there is news, or a failed try is due again, milliseconds. */
const INTERVAL_MS = 5_000;

const site = { kind: 'site' } as const;

/**
 * Tells the hub of news in the site's feeds, soon after whatever changed them was saved, and again until it heard.
 * @returns a function that stops it
 */
export function startAnnouncing(
  db: Db,
  { hub, siteUrl, intervalMs = INTERVAL_MS }: { hub: string; siteUrl: string; intervalMs?: number },
): () => Promise<void> {
  const addresses = addressesOf(siteUrl);
  const topics = [addresses.feed(site, 'xml'), addresses.feed(site, 'json')];
  const stopping = new AbortController();
  /** The version of the content that the hub knows all of. */
  let settled: string | null = null;
  /** What the feed said at a version, for the tries that follow a failed one. */
  let known: { version: string; digest: string } | null = null;

  const look = async () => {
    const version = await getContentVersion(db);
    if (version === settled) return;
    if (known?.version !== version) known = { version, digest: await digestOfFeed(db, addresses, hub) };
    const result = await announceNews(db, { hub, topics, digest: known.digest }, Date.now, stopping.signal);
    switch (result.outcome) {
      case 'announced':
        log.info('the WebSub hub was told of news in the feeds');
        settled = version;
        break;
      case 'known':
        settled = version;
        break;
      case 'failed':
        log.warn('the WebSub hub could not be told of news', {
          problem: result.problem,
          retryAt: new Date(result.retryAt).toISOString(),
        });
        break;
      case 'waiting':
        break;
    }
  };

  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    await look().catch((error) => log.error('whether there is news for the WebSub hub was not found out', { error }));
    if (!stopping.signal.aborted) {
      timer = setTimeout(() => {
        running = run();
      }, intervalMs);
      timer.unref();
    }
  };
  let running = run();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await running;
  };
}

async function digestOfFeed(db: Db, addresses: ReturnType<typeof addressesOf>, hubUrl: string): Promise<string> {
  // Most sites tell no hub, and start without what makes feeds.
  const [{ readFeed }, { toRss }] = await Promise.all([import('../feeds/read-feed'), import('../feeds/to-rss')]);
  const series = await getSeries(db);
  const feed = await readFeed(db, { scope: site, page: 1 }, { addresses, hubUrl, series });
  return contentDigest(feed ? toRss(feed) : '');
}
