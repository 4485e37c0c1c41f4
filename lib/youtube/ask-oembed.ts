import { z } from 'zod';
import { youtubeWatchUrl } from '../episodes/youtube-watch-url';

/** What YouTube says of a video. */
export type VideoAnswer = {
  /** `gone`: removed or private. `unknown`: YouTube was out of reach, or said nothing that can be understood. */
  outcome: 'available' | 'gone' | 'notEmbeddable' | 'unknown';
  /** HTTP status or what failed. */
  detail: string;
};

const TIMEOUT_MS = 10_000;
/** Characters; an answer has some hundred. */
const MAX_LENGTH = 50_000;

const answer = z.object({ type: z.literal('video'), html: z.string() });

/**
 * Asks YouTube's oEmbed whether a video is there and may be embedded. The address is made from the ID alone.
 * @param base of the oEmbed endpoint
 * @param youtubeId as lib/youtube/parse-video-id.ts gives it
 */
export async function askOembed(base: string, youtubeId: string, signal?: AbortSignal): Promise<VideoAnswer> {
  const query = new URLSearchParams({ format: 'json', url: youtubeWatchUrl(youtubeId, 0) });
  try {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(`${base}?${query}`, {
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (response.ok) return { outcome: await understand(response), detail: String(response.status) };
    await response.body?.cancel();
    return { outcome: OUTCOMES[response.status] ?? 'unknown', detail: String(response.status) };
  } catch (error) {
    return { outcome: 'unknown', detail: error instanceof Error ? error.message : String(error) };
  }
}

const OUTCOMES: Record<number, VideoAnswer['outcome']> = {
  400: 'gone',
  401: 'notEmbeddable',
  403: 'gone',
  404: 'gone',
};

/** A network that asks to be signed in to answers everything with a page of its own. */
async function understand(response: Response): Promise<VideoAnswer['outcome']> {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_LENGTH) {
    await response.body?.cancel();
    return 'unknown';
  }
  const text = (await response.text()).slice(0, MAX_LENGTH);
  try {
    return answer.safeParse(JSON.parse(text)).success ? 'available' : 'unknown';
  } catch {
    return 'unknown';
  }
}
