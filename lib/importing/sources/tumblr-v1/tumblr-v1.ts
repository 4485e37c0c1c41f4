import { z } from 'zod';
import type { Importer } from '../../importer';
import { parseInstant, parseSeconds } from '../../parse-instant';
import { readJsonPosts } from '../read-json-posts';
import { TumblrMedia } from '../tumblr/tumblr-media';
import { NO_POST, type TumblrPost, toArchivePost } from '../tumblr/tumblr-post';
import { BODIES, slugIn, videoPlayers } from '../tumblr-export/xml-post';

/** Answers of Tumblr's first interface (/api/read/json), saved to files: `var tumblr_api_read = {…};`. */
export const tumblrV1: Importer = {
  name: 'tumblr-v1',
  label: 'Tumblr API, version 1',
  recognise: (start) => (isAnswer(start) ? 95 : 0),
  read: (archive, used) => {
    const media = new TumblrMedia(archive);
    return readJsonPosts(archive, used, isAnswer, (value, text) => {
      const post = readPost(value, text);
      return post && { kind: 'post', post: toArchivePost(post, media) };
    });
  },
};

function isAnswer(start: string): boolean {
  return (
    /^\W*var\s+tumblr_api_read\b/.test(start) ||
    /^\W*\{[\s\S]*"tumblelog"/.test(start) ||
    /"(regular|video|photo)-(body|caption)"/.test(start)
  );
}

const text = z.union([z.string(), z.number().transform(String)]).nullish();

const postSchema = z
  .object({
    id: z.union([z.string().regex(/^\d{1,20}$/), z.number()]).optional(),
    url: z.string().optional(),
    slug: text,
    type: z.string().optional(),
    tags: z.array(z.string()).optional(),
    conversation: z.array(z.object({ label: text, name: text, phrase: text })).optional(),
    photos: z.array(z.record(z.string(), z.unknown())).optional(),
  })
  .catchall(z.unknown());

function readPost(value: unknown, original: string): TumblrPost | null {
  const parsed = postSchema.safeParse(value);
  if (!parsed.success) return null;
  const { data } = parsed;
  const field = (name: string) => stringOf(data[name]);
  const id = idOf(data.id, data.url ?? '');
  if (id === null) return null;
  return {
    ...NO_POST,
    id,
    type: data.type ?? 'regular',
    slug: data.slug || slugIn(field('url-with-slug')),
    publishedAt: parseSeconds(data['unix-timestamp']) ?? parseInstant(field('date-gmt')),
    state: data.private === true || data.private === 'true' ? 'private' : field('state'),
    tags: data.tags ?? [],
    original,
    title: field('regular-title') || field('conversation-title'),
    body: BODIES.map(field).filter(Boolean).join('\n'),
    photos: listPhotos(data.photos?.length ? data.photos : [data]),
    quote: field('quote-text') ? { text: field('quote-text'), source: field('quote-source') } : null,
    link: field('link-url') ? { url: field('link-url'), text: field('link-text') } : null,
    lines: (data.conversation ?? []).map(({ label, name, phrase }) => ({
      label: label || name || '',
      phrase: phrase ?? '',
    })),
    question: field('question'),
    players: videoPlayers(field),
  };
}

/** Post numbers are larger than a number of JSON may be exactly: the address has them whole. */
export function idOf(id: string | number | undefined, url: string): string | null {
  const inUrl = /\/post\/(\d{1,20})(?:[/?#]|$)/.exec(url)?.[1];
  if (inUrl !== undefined) return inUrl;
  if (typeof id === 'number') return Number.isSafeInteger(id) && id > 0 ? String(id) : null;
  return id ?? null;
}

function listPhotos(photos: Record<string, unknown>[]): string[] {
  return photos.flatMap((photo) => {
    for (const size of ['1280', '500', '400', '250', '100']) {
      const url = stringOf(photo[`photo-url-${size}`]);
      if (url) return [url];
    }
    return [];
  });
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
