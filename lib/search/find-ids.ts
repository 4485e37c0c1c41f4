import type { Db } from '../db/client';
import { kindOf, rangeOfKinds, type SearchKind, searchKinds } from './document-id';
import { type Field, type Probe, searchEngine } from './engine';
import type { Term } from './parse-query';

/**
 * What one probe may find: LADDER's rungs have this many each at most. Beyond it nobody reads on, and counting costs. The
 * same where one would do: PostgreSQL takes a small limit for leave to look at row after row until it has found so many.
 */
const LIMIT = 500;

export type FindIds = {
  terms: Term[];
  match: 'all' | 'any';
  /** Only what is said by, or about, this guest. */
  guestId: number | null;
};

export type FoundIds = {
  /** The best first. */
  ids: number[];
  /** Kinds of which there is more. */
  cut: ReadonlySet<SearchKind>;
};

type Rung = Pick<Probe, 'range' | 'fields' | 'besides'> & { tier: number };

const things = rangeOfKinds('episode', 'article');
const answers = rangeOfKinds('answer');
const passages = rangeOfKinds('passage');

const rung = (tier: number, range: Rung['range'], fields: Field[], besides: Field[] = []): Rung => ({
  tier,
  range,
  fields,
  besides,
});

/** Title, guest, question, text, transcript: a document stands on the first rung where all terms are found. */
const LADDER: Rung[] = [
  rung(0, things, ['title']),
  rung(1, things, ['title', 'guest']),
  rung(2, things, ['title', 'guest', 'question']),
  rung(2, answers, ['question'], ['context']),
  rung(3, things, ['title', 'guest', 'question', 'text']),
  rung(3, answers, ['question', 'text'], ['context']),
  rung(4, passages, ['text'], ['context']),
];

/** The rungs that hold all of a range. */
const WHOLE = LADDER.slice(-3);

/**
 * The documents that a query finds, in their order: by the field that all terms are found in (title, guest, question,
 * answer, transcript), then what has the query word for word, then interviews before what is a part of one, then the
 * newest. The same on both databases, up to the limit.
 */
export async function findIds(db: Db, query: FindIds): Promise<FoundIds> {
  const { terms, match, guestId } = query;
  if (terms.length === 0) return { ids: [], cut: new Set() };
  const probes = LADDER.map(({ range, fields, besides }) => ({ range, fields, besides, terms, match, guestId }));
  const found = await searchEngine(db).probe(db, probes, LIMIT);
  const cut = new Set<SearchKind>();
  const tiers = new Map<number, number>();
  for (const [i, { tier }] of LADDER.entries()) {
    const ids = found[i] ?? [];
    for (const id of ids) if (!tiers.has(id)) tiers.set(id, tier);
    if (ids.length >= LIMIT) for (const kind of new Set(ids.map(kindOf))) cut.add(kind);
  }
  return { ids: sortIds(tiers, await findExact(db, query, [...tiers.keys()])), cut };
}

/** Which of the documents found have the query word for word. */
async function findExact(db: Db, { terms, guestId }: FindIds, ids: number[]): Promise<Set<number>> {
  const exact: Term = { words: terms.flatMap(({ words }) => words), prefix: false };
  const probes = WHOLE.flatMap(({ range, fields }) => {
    const among = ids.filter((id) => id >= range.first && id <= range.last);
    const probe = { range, fields, besides: [], terms: [exact], match: 'all', guestId, among } as const;
    return among.length < 2 ? [] : [probe];
  });
  if (probes.length === 0) return new Set();
  return new Set((await searchEngine(db).probe(db, probes, LIMIT * probes.length)).flat());
}

function sortIds(tiers: ReadonlyMap<number, number>, exact: ReadonlySet<number>): number[] {
  const rank = new Map(searchKinds.map((kind, i) => [kind, i]));
  return [...tiers]
    .map(([id, tier]) => ({ id, tier, exact: exact.has(id) ? 0 : 1, kind: rank.get(kindOf(id)) ?? 0 }))
    .sort((a, b) => a.tier - b.tier || a.exact - b.exact || a.kind - b.kind || b.id - a.id)
    .map(({ id }) => id);
}
