import type { Db } from '../db/client';
import { heard } from '../guests/filters';
import { correctQuery } from './correct-query';
import { kindOf, type SearchKind } from './document-id';
import { type FoundIds, findIds } from './find-ids';
import { parseQuery, type SearchQuery, type Term } from './parse-query';
import { type SearchHit, toSearchHit } from './search-hit';
import { updateIndex } from './update-index';

export type SearchRequest = {
  /** As it was typed. */
  text: string;
  /** Only results of this kind; null for all. */
  kind: SearchKind | null;
  /** Only what is said by, or about, the guest of this slug; null, or one that nobody has, for all. */
  guestSlug: string | null;
  /** From 1; beyond the last it is the last. */
  page: number;
  /** Results a page. */
  size: number;
};

export type SearchResults = {
  query: SearchQuery;
  /** The query of which these are the results, where nothing was found for the one that was typed. */
  corrected: string | null;
  /** Whether these have some of the words, because nothing has all of them. */
  partial: boolean;
  guest: { slug: string; name: string } | null;
  /** Of all kinds, whichever is shown. */
  counts: Partial<Record<SearchKind, number>>;
  /** Kinds of which there are more than the count. */
  cut: ReadonlySet<SearchKind>;
  hits: SearchHit[];
  page: number;
  pageCount: number;
  /** Of the kind that is shown. */
  total: number;
};

/** Searches what is published. Always an answer, whatever was typed. */
export async function search(db: Db, { text, kind, guestSlug, page, size }: SearchRequest): Promise<SearchResults> {
  await updateIndex(db);
  const query = parseQuery(text);
  const guest = guestSlug === null ? null : await findGuest(db, guestSlug);
  const { found, terms, corrected, partial } = await findWithHelp(db, query, guest?.id ?? null);
  const counts: Partial<Record<SearchKind, number>> = {};
  for (const id of found.ids) counts[kindOf(id)] = (counts[kindOf(id)] ?? 0) + 1;
  const shown = kind === null ? found.ids : found.ids.filter((id) => kindOf(id) === kind);
  const pageCount = Math.max(1, Math.ceil(shown.length / size));
  const at = Math.min(page, pageCount);
  return {
    query,
    corrected,
    partial,
    guest: guest && { slug: guest.slug, name: guest.name },
    counts,
    cut: found.cut,
    hits: await readHits(db, shown.slice((at - 1) * size, at * size), terms),
    page: at,
    pageCount,
    total: shown.length,
  };
}

async function findGuest(db: Db, slug: string) {
  return db.guest.findFirst({ where: { slug, ...heard }, select: { id: true, slug: true, name: true } });
}

type Helped = {
  found: FoundIds;
  /** What was found by. */
  terms: Term[];
  corrected: string | null;
  partial: boolean;
};

/** Where nothing is found: the query put right, and where that has nothing either, what has some of the words. */
async function findWithHelp(db: Db, query: SearchQuery, guestId: number | null): Promise<Helped> {
  const find = (terms: Term[], match: 'all' | 'any') => findIds(db, { terms, match, guestId });
  const found = await find(query.terms, 'all');
  const asTyped = { found, terms: query.terms, corrected: null, partial: false };
  if (found.ids.length > 0 || query.terms.length === 0) return asTyped;
  const corrected = await correctQuery(db, query);
  const terms = corrected === null ? query.terms : parseQuery(corrected).terms;
  if (corrected !== null) {
    const again = await find(terms, 'all');
    if (again.ids.length > 0) return { found: again, terms, corrected, partial: false };
  }
  const words = splitTerms(terms);
  if (words.length === 1) return asTyped;
  const some = await find(words, 'any');
  return some.ids.length > 0 ? { found: some, terms: words, corrected, partial: true } : asTyped;
}

/** The words of phrases, too, each by itself. */
function splitTerms(terms: Term[]): Term[] {
  return terms.flatMap(({ words, prefix }) =>
    words.map((word, i) => ({ words: [word], prefix: prefix && i === words.length - 1 })),
  );
}

async function readHits(db: Db, ids: number[], terms: Term[]): Promise<SearchHit[]> {
  const rows = await db.searchDocument.findMany({ where: { id: { in: ids.map(BigInt) } } });
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? toSearchHit(row, terms) : [];
  });
}
