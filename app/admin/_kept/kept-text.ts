import '@/lib/zod-without-eval';
import { z } from 'zod';

/** Unsaved text of one visit to a form, as the browser keeps it. */
export type KeptText<Form> = {
  /** The visit that typed it; the server keeps its copy under the same name. */
  visit: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** The revision that it changes. */
  revision: string | number;
  /** Counts the changes; text that was kept before they were counted has 0. */
  seq: number;
  form: Form;
};

/** How a form's text is read from where it was kept, and told from another. */
export type FormText<Form> = {
  subject: 'episode' | 'article' | 'guest';
  /** Null where it can't be read. */
  parse: (kept: unknown) => Form | null;
  /** All that is typed, to tell whether two hold the same. */
  textOf: (form: Form) => string;
};

/** How many visits' text is kept of a form; the oldest goes first. */
const MOST = 5;

const stored = z.array(
  z.object({
    visit: z.string(),
    at: z.number(),
    revision: z.union([z.number(), z.string()]),
    seq: z.number().default(0),
    form: z.unknown(),
  }),
);

/** Where a browser keeps an editor's unsaved text of something; the ID is null for what was never saved. */
export const keptTextKey = (subject: string, editorId: string, id: number | null) =>
  `colloquy:${subject}:${editorId}:${id ?? 'new'}`;

/** What is kept, the newest first. Nothing where the browser keeps nothing; what can't be read is left out. */
export function readKeptText<Form>(storage: Storage, key: string, parse: FormText<Form>['parse']): KeptText<Form>[] {
  return readStored(storage, key)
    .flatMap((kept) => {
      const form = parse(kept.form);
      return form === null ? [] : [{ ...kept, form }];
    })
    .sort((a, b) => b.at - a.at);
}

function readStored(storage: Storage, key: string): KeptText<unknown>[] {
  try {
    const parsed = stored.safeParse(JSON.parse(storage.getItem(key) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Keeps a visit's text in the place of what it kept before. @returns whether the browser took it */
export function keepText<Form>(storage: Storage, key: string, kept: KeptText<Form>): boolean {
  const others = readStored(storage, key)
    .filter(({ visit }) => visit !== kept.visit)
    .sort((a, b) => b.at - a.at);
  try {
    storage.setItem(key, JSON.stringify([kept, ...others].slice(0, MOST)));
    return true;
  } catch {
    // Full, or switched off.
    return false;
  }
}

export function dropKeptText(storage: Storage, key: string, visit: string): void {
  const others = readStored(storage, key).filter((kept) => kept.visit !== visit);
  try {
    if (others.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(others));
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
