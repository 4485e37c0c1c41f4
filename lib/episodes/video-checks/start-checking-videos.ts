import type { Db } from '../../db/client';
import { log } from '../../log';
import { fetchOembed, type YoutubeHosts } from '../../youtube/fetch-oembed';
import { checkVideos } from './check-videos';

/** Between looks at which videos are due; the first waits until the start is over. Milliseconds. */
const INTERVAL_MS = 3_600_000;
const FIRST_MS = 60_000;

/**
 * Has YouTube asked, once a day, whether each video is there and may be embedded.
 * @returns a function that stops it
 */
export function startCheckingVideos(db: Db, hosts: YoutubeHosts): () => Promise<void> {
  const stopping = new AbortController();
  const ask = (youtubeId: string) => fetchOembed(youtubeId, hosts);
  let timer: NodeJS.Timeout;
  let pass = Promise.resolve();
  const run = async () => {
    try {
      const answered = await checkVideos(db, { ask, now: () => new Date(), signal: stopping.signal });
      if (answered > 0) log.info('YouTube was asked about videos', { answered });
    } catch (error) {
      log.error('YouTube was not asked about videos', { error });
    }
    if (!stopping.signal.aborted) schedule(INTERVAL_MS);
  };
  const schedule = (ms: number) => {
    timer = setTimeout(() => {
      pass = run();
    }, ms).unref();
  };
  schedule(FIRST_MS);
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await pass;
  };
}
