import { readBytes, type YoutubeHosts } from './fetch-oembed';

const TIMEOUT_MS = 5_000;
/** Bytes; YouTube's largest are 300 kB. */
const MOST_BYTES = 5_000_000;
/** From the largest; not every video has the first. The second has bars above and below, which 16 : 9 cuts off. */
const SIZES = ['maxresdefault', 'hqdefault'];

/**
 * The picture that YouTube shows of a video, as it sends it: whoever keeps it checks and re-encodes it like any upload. Null
 * where there is none to be had.
 * @param videoId as parseVideoId() gives it
 */
export async function fetchPoster(videoId: string, hosts: YoutubeHosts): Promise<Uint8Array | null> {
  for (const size of SIZES) {
    try {
      const response = await fetch(`${hosts.images}/vi/${encodeURIComponent(videoId)}/${size}.jpg`, {
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok) return await readBytes(response, MOST_BYTES);
    } catch {
      // Out of reach, too slow or too large: there is the next, and then an upload by hand.
    }
  }
  return null;
}
