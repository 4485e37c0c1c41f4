import { z } from 'zod';

/** Where YouTube is asked: YouTube itself, or in tests a stand-in on this machine. */
export type YoutubeHosts = {
  /** Without a trailing slash. */
  oembed: string;
  images: string;
};

export const YOUTUBE_HOSTS: YoutubeHosts = { oembed: 'https://www.youtube.com/oembed', images: 'https://i.ytimg.com' };

export type OembedResult =
  | { ok: true; title: string; author: string }
  /** Removed, or never there. */
  | { ok: false; reason: 'gone'; status: number }
  /** Its owner lets nobody but YouTube show it, or it is private: YouTube says the same of both. */
  | { ok: false; reason: 'not-embeddable'; status: number }
  /** No answer, or none that says anything of the video. `detail` is for the log and the curious. */
  | { ok: false; reason: 'unreachable'; detail: string };

const TIMEOUT_MS = 4_000;
/** Bytes of an answer. */
const MOST_BYTES = 100_000;

const answer = z.object({ title: z.string().max(500), author_name: z.string().max(500).default('') });

/**
 * What YouTube says of a video, by its oEmbed (https://oembed.com/, and what the address answers: 401 and 403 where embedding
 * is not allowed, 400 and 404 where there is no such video). The address is built from the ID alone.
 * @param videoId as parseVideoId() gives it
 */
export async function fetchOembed(videoId: string, hosts: YoutubeHosts): Promise<OembedResult> {
  const watch = `https://www.youtube.com/watch?v=${encodeURIComponent(videoId)}`;
  try {
    const response = await fetch(`${hosts.oembed}?format=json&url=${encodeURIComponent(watch)}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { Accept: 'application/json' },
    });
    const { status } = response;
    if (status === 401 || status === 403) return { ok: false, reason: 'not-embeddable', status };
    if (status === 400 || status === 404) return { ok: false, reason: 'gone', status };
    if (!response.ok) return { ok: false, reason: 'unreachable', detail: `HTTP ${status}` };
    const body = await readBytes(response, MOST_BYTES);
    const parsed = answer.safeParse(JSON.parse(new TextDecoder().decode(body)));
    if (!parsed.success) return { ok: false, reason: 'unreachable', detail: 'the answer is none of oEmbed' };
    return { ok: true, title: parsed.data.title.trim(), author: parsed.data.author_name.trim() };
  } catch (error) {
    return { ok: false, reason: 'unreachable', detail: detailOf(error) };
  }
}

/** The whole body. @throws where it is longer than allowed */
export async function readBytes(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw new Error(`the answer is longer than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** fetch() says “fetch failed” and keeps the reason as its cause. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
