import { z } from 'zod';
import { escapeHtml } from '../../html/escape';
import { parseInstant, parseSeconds } from '../../parse-instant';
import { NO_POST, type TumblrPost } from '../tumblr/tumblr-post';
import { slugIn } from '../tumblr-export/xml-post';
import { idOf } from '../tumblr-v1/tumblr-v1';
import { blocksToHtml, listVideos } from './blocks';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const size = z.object({ url: z.string() });

/** What is read of a post; anything else that it has is kept in the original. */
const postSchema = z.object({
  id: z.union([z.string().regex(/^\d{1,20}$/), z.number()]).optional(),
  id_string: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
  post_url: text,
  type: text,
  slug: text,
  state: text,
  date: text,
  timestamp: z.unknown().optional(),
  tags: z.array(z.string()).default([]),
  title: text,
  body: text,
  caption: text,
  text: text,
  source: text,
  url: text,
  description: text,
  question: text,
  answer: text,
  permalink_url: text,
  photos: z.array(z.object({ original_size: size.optional(), alt_sizes: z.array(size).optional() })).default([]),
  dialogue: z.array(z.object({ label: text, phrase: text })).default([]),
  player: z.union([z.string(), z.array(z.object({ embed_code: z.unknown().optional() }))]).nullish(),
  content: z.array(z.unknown()).nullish(),
  trail: z.array(z.object({ content: z.union([z.array(z.unknown()), z.string()]).nullish() })).nullish(),
});

/** A post of version 2, or null where it is none. */
export function readV2Post(value: unknown, original: string): TumblrPost | null {
  const parsed = postSchema.safeParse(value);
  if (!parsed.success) return null;
  const { data } = parsed;
  const id = data.id_string ?? idOf(data.id, data.post_url);
  if (id === null) return null;
  const about = {
    ...NO_POST,
    id,
    type: data.type,
    slug: data.slug || slugIn(data.post_url),
    publishedAt: parseSeconds(data.timestamp) ?? parseInstant(data.date),
    state: data.state,
    tags: data.tags,
    original,
    title: data.title,
  };
  const content = data.content ?? [];
  if (content.length > 0) {
    // What a reblog was about comes before what it says of it.
    const trail = (data.trail ?? []).map((part) => (Array.isArray(part.content) ? part.content : []));
    const quoted = trail
      .filter((blocks) => blocks.length > 0)
      .map((blocks) => `<blockquote>${blocksToHtml(blocks)}</blockquote>`);
    return {
      ...about,
      title: escapeHtml(data.title),
      body: [...quoted, blocksToHtml(content)].join('\n'),
      players: [...trail, content].flatMap(listVideos),
    };
  }
  return {
    ...about,
    body: [data.body, data.caption, data.description, data.answer].filter(Boolean).join('\n'),
    photos: data.photos.flatMap((photo) => photo.original_size?.url ?? photo.alt_sizes?.[0]?.url ?? []),
    quote: data.type === 'quote' ? { text: data.text, source: data.source } : null,
    link: data.type === 'link' && data.url ? { url: data.url, text: data.title } : null,
    lines: data.dialogue,
    question: data.question,
    players: listPlayers(data.permalink_url, data.player),
  };
}

/** One player comes in several widths. */
function listPlayers(address: string, player: string | { embed_code?: unknown }[] | null | undefined): string[] {
  if (address) return [address];
  const codes = typeof player === 'string' ? [player] : (player ?? []).map(({ embed_code }) => embed_code);
  const last = codes.filter((code) => typeof code === 'string' && code !== '').at(-1);
  return typeof last === 'string' ? [last] : [];
}
