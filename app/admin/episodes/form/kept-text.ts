import { z } from 'zod';
import type { EpisodeForm } from '../schema';

/** Unsaved text of one visit to a form, as the browser keeps it. */
export type KeptText = {
  /** The visit that typed it. */
  visit: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** The revision that it changes. */
  revision: number;
  form: EpisodeForm;
};

/** How many visits' text is kept of an episode; the oldest goes first. */
const MOST = 5;

const text = z.string();
const keptForm = z.object({
  status: z.enum(['draft', 'scheduled', 'published', 'unlisted', 'removed']),
  youtube: text,
  number: text,
  title: text,
  slug: text,
  introduction: text,
  duration: text,
  postId: text,
  guests: z.array(z.object({ name: text, headline: text })),
  answers: z.array(
    z.object({
      rowId: text,
      anchor: text.nullable(),
      questionId: z.number().nullable(),
      wording: text,
      start: text,
      body: text,
    }),
  ),
  recommendedLinks: z.array(z.object({ label: text, url: text })),
  // Text that was kept before episodes had topics has none.
  topics: text.default(''),
}) satisfies z.ZodType<EpisodeForm>;

const stored = z.array(z.object({ visit: text, at: z.number(), revision: z.number(), form: keptForm }));

/** All that is typed in a form, to tell whether two hold the same. What the last attempt wanted of it is no text. */
export const textOf = (form: EpisodeForm) => JSON.stringify({ ...keptForm.parse(form), status: '' });

/** Where a browser keeps an editor's unsaved text of an episode; the ID is null for a new one. */
export const keptTextKey = (editorId: string, episodeId: number | null) =>
  `colloquy:episode:${editorId}:${episodeId ?? 'new'}`;

/** What is kept, the newest first. Nothing where the browser keeps nothing, or something that can't be read. */
export function readKeptText(storage: Storage, key: string): KeptText[] {
  try {
    const parsed = stored.safeParse(JSON.parse(storage.getItem(key) ?? '[]'));
    return parsed.success ? parsed.data.sort((a, b) => b.at - a.at) : [];
  } catch {
    return [];
  }
}

/** Keeps a visit's text in the place of what it kept before. @returns whether the browser took it */
export function keepText(storage: Storage, key: string, kept: KeptText): boolean {
  const others = readKeptText(storage, key).filter(({ visit }) => visit !== kept.visit);
  try {
    storage.setItem(key, JSON.stringify([kept, ...others].slice(0, MOST)));
    return true;
  } catch {
    // Full, or switched off.
    return false;
  }
}

export function dropKeptText(storage: Storage, key: string, visit: string): void {
  const others = readKeptText(storage, key).filter((kept) => kept.visit !== visit);
  try {
    if (others.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(others));
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
