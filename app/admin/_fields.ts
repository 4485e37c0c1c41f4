import { z } from 'zod';
import { toSlug } from '@/lib/slug';
import { splitTopics } from '@/lib/topics/split-topics';

/** Characters, as the fields' messages give them. */
export const LIMITS = { line: 300, text: 50_000, article: 400_000, answers: 100, guests: 10, links: 50, topics: 20 };

/** A letter, digit, mark of punctuation or symbol: something that can be seen. */
export const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Zero-width spaces and marks that turn the direction of what follows: in a name they are accidents of pasting. */
const INVISIBLE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

export const line = z
  .string()
  .max(LIMITS.line, `This is too long: it takes ${LIMITS.line} characters.`)
  .transform((text) =>
    text
      .replace(INVISIBLE, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  );

export const filledLine = (message: string) => line.refine((text) => VISIBLE.test(text), message);

/** NUL is the one character that PostgreSQL can't keep. */
export const markdown = (limit: number = LIMITS.text) =>
  z
    .string()
    .max(limit, `This is too long: it takes ${limit.toLocaleString('en-GB')} characters.`)
    .transform((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim());

export const slug = line
  .transform(toSlug)
  .refine((text) => text !== '', 'Enter a few letters or digits for the address.');

/** A row in which nothing stands is not there. */
export const isBlank = (row: Record<string, string>) => Object.values(row).every((text) => text === '');

const link = z
  .object({ label: line, url: line })
  .refine((row) => VISIBLE.test(row.label) || isBlank(row), {
    path: ['label'],
    message: 'Enter what the link leads to, or remove it.',
  })
  .refine((row) => /^https?:$/.test(URL.parse(row.url)?.protocol ?? '') || isBlank(row), {
    path: ['url'],
    message: 'Enter a whole address, such as https://example.org/.',
  });

/** Rows of a label and an address; those in which nothing stands are left out. @param what takes them */
export const links = (what: string) =>
  z
    .array(link)
    .max(LIMITS.links, `${what} takes ${LIMITS.links} links.`)
    .transform((rows) => rows.filter((row) => !isBlank(row)));

/** Names with commas between. @param what takes them */
export const topics = (what: string) =>
  z
    .string()
    .max(LIMITS.topics * 60, 'This is too long.')
    .transform(splitTopics)
    .refine((names) => names.length <= LIMITS.topics, `${what} takes ${LIMITS.topics} topics.`);
