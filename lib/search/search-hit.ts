import { z } from 'zod';
import type { Prisma } from '../db/generated/sqlite/client';
import { kindOf, type SearchKind } from './document-id';
import { excerpt } from './excerpt';
import { cutSegments, findMarks, type Mark, type Segment } from './mark-words';
import type { Term } from './parse-query';

/** One result. */
export type SearchHit = {
  /** Of its document. */
  id: number;
  kind: SearchKind;
  /** From the site's root: opens at the second, and at the answer. */
  href: string;
  title: Segment[];
  /** Whose words or interview it is. */
  guests: { slug: string; name: string; segments: Segment[] }[];
  /** The interview's number, of what belongs to one. */
  number: number | null;
  /** The title of the interview that an answer is a part of; empty for others. */
  partOf: string;
  /** Plain text around what was found; may be empty. */
  excerpt: Segment[];
  /** Of the video, where it is a place there. */
  second: number | null;
};

const guestsSchema = z.array(z.object({ slug: z.string(), name: z.string() }));
const secondsSchema = z.array(z.tuple([z.number(), z.number()]));

export function toSearchHit(row: Prisma.SearchDocumentGetPayload<object>, terms: readonly Term[]): SearchHit {
  const kind = kindOf(Number(row.id));
  const mark = (text: string) => cutSegments(text, findMarks(text, terms));
  const { segments, first } = excerpt(row.text, findMarks(row.text, terms));
  const second = secondAt(secondsSchema.parse(JSON.parse(row.seconds)), kind === 'passage' ? first : null);
  return {
    id: Number(row.id),
    kind,
    href: atSecond(row.path, second),
    title: mark(row.title),
    guests: guestsSchema.parse(JSON.parse(row.guests)).map((guest) => ({ ...guest, segments: mark(guest.name) })),
    number: row.number,
    partOf: row.partOf,
    excerpt: segments,
    second,
  };
}

/** The second at which a mark is said, or at which the text begins. */
function secondAt(seconds: [number, number][], mark: Mark | null): number | null {
  const before = seconds.filter(([offset]) => offset <= (mark?.start ?? 0));
  return before.at(-1)?.[1] ?? null;
}

/** A path with its second, before the fragment. */
function atSecond(path: string, second: number | null): string {
  if (second === null) return path;
  const [page, fragment] = path.split('#');
  return `${page}?t=${second}${fragment === undefined ? '' : `#${fragment}`}`;
}
