import { Prisma } from '../../db/generated/sqlite/client';
import { selectRows } from '../../db/json-rows';
import type { SearchDocument } from '../document';
import { kindOf } from '../document-id';
import type { Field, Probe, SearchEngine } from '../engine';
import type { Term } from '../parse-query';
import { listWords } from '../tokenise';

/**
 * PostgreSQL's tsvector under a GIN index, without its parser and dictionaries, which depend on the database's locale:
 * the words come from tokenise.ts. Each has letters before it that say of what kind the document is and in which field the
 * word stands. An index scan alone answers a probe so, where tsvector's own weights would have each row looked at.
 */
export const postgresqlEngine: SearchEngine = {
  async put(tx, documents) {
    const rows = documents.map((document) => [document.id, toVector(document)]);
    await tx.$executeRaw`
      INSERT INTO search_index (id, vector)
      SELECT id, CAST(vector AS tsvector) FROM (${selectRows(tx, ['bigint', 'text'], rows)}) AS made (id, vector)`;
  },

  async remove(tx, { first, last }) {
    await tx.$executeRaw`DELETE FROM search_index WHERE id BETWEEN ${BigInt(first)} AND ${BigInt(last)}`;
  },

  async probe(db, probes, limit) {
    const selects = probes.map(
      (probe, i) => Prisma.sql`
        SELECT CAST(${i} AS INTEGER) AS probe, string_agg(CAST(id AS TEXT), ',') AS ids FROM (
          SELECT id FROM search_index
          WHERE ${toCondition(probe)} AND ${within(probe)}
          LIMIT ${limit}) AS found`,
    );
    const rows = await db.$queryRaw<{ probe: number; ids: string | null }[]>`
      ${Prisma.join(selects, ' UNION ALL ')}`;
    const found: number[][] = probes.map(() => []);
    for (const { probe, ids } of rows) found[probe] = ids === null ? [] : ids.split(',').map(Number);
    return found;
  },
};

/**
 * A list of IDs spares looking at each row that may have the words next to one another, and a range spares most rows. That of
 * passages is four fifths of them: written so that no index is used for it, since going through it took phrases twice as long.
 */
function within({ range, among }: Probe): Prisma.Sql {
  const id = Prisma.raw(kindOf(range.first) === 'passage' ? 'id + 0' : 'id');
  if (!among) return Prisma.sql`${id} BETWEEN ${BigInt(range.first)} AND ${BigInt(range.last)}`;
  return Prisma.sql`id = ANY (CAST(string_to_array(${among.join(',')}, ',') AS bigint[]))`;
}

const LETTERS = { title: 't', guest: 'g', question: 'q', text: 'x', context: 'c' } as const satisfies Record<
  Field,
  string
>;

/** Answers, passages and the rest apart, since probes ask for one of these. */
const shelfOf = (id: number) => ({ answer: 'a', passage: 'p' })[kindOf(id) as string] ?? 'e';

function toVector({ id, words, guestIds }: SearchDocument): string {
  const shelf = shelfOf(id);
  const positions = new Map<string, number[]>();
  let position = 0;
  for (const field of Object.keys(LETTERS) as Field[]) {
    for (const word of listWords(words[field])) {
      position += 1;
      const lexeme = `${shelf}${LETTERS[field]}${word}`;
      const known = positions.get(lexeme);
      if (known) known.push(position);
      else positions.set(lexeme, [position]);
    }
  }
  const lexemes = [...positions].map(([lexeme, at]) => `'${lexeme}':${at.join(',')}`);
  return [...lexemes, ...guestIds.map((guestId) => `'${shelf}:${guestId}'`)].join(' ');
}

/**
 * What all terms must be found in is asked of the index. That one of them is found in a field of its own is asked of the
 * rows found, by the function behind @@, for which no index is used: in the index it took as long again.
 */
function toCondition({ range, terms, match, fields, besides, guestId }: Probe): Prisma.Sql {
  const shelf = shelfOf(range.first);
  const inAny = (among: readonly Field[]) => (term: Term) =>
    `(${among.map((field) => toPhrase(term, shelf + LETTERS[field])).join(' | ')})`;
  const any = terms.map(inAny(fields)).join(' | ');
  const all = terms.map(inAny([...fields, ...besides])).join(' & ');
  const asksAny = match === 'any' || terms.length === 1;
  const tag = guestId === null ? [] : [`'${shelf}:${guestId}'`];
  const query = [asksAny ? any : all, ...tag].map((part) => `(${part})`).join(' & ');
  const found = Prisma.sql`vector @@ CAST(${query} AS tsquery)`;
  if (asksAny || besides.length === 0) return found;
  return Prisma.sql`${found} AND ts_match_vq(vector, CAST(${any} AS tsquery))`;
}

function toPhrase({ words, prefix }: Term, letters: string): string {
  const lexemes = words.map((word, i) => `'${letters}${word}'${prefix && i === words.length - 1 ? ':*' : ''}`);
  return lexemes.length === 1 ? (lexemes[0] ?? '') : `(${lexemes.join(' <-> ')})`;
}
