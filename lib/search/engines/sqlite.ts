import type { Tx } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { selectRows } from '../../db/json-rows';
import type { SearchDocument } from '../document';
import { kindOf } from '../document-id';
import type { Field, Probe, SearchEngine } from '../engine';
import type { Term } from '../parse-query';
import { listWords } from '../tokenise';

/** A guest's tag: a character that no word has, so that nobody can ask for it. */
const tagOf = (guestId: number) => `\uE000${guestId}`;

/**
 * SQLite's FTS5. Words are letters and digits alone (tokenise.ts), so that in quotation marks they can't be operators.
 * Passages of transcripts have an index of their own, which keeps the other small.
 */
export const sqliteEngine: SearchEngine = {
  async put(tx, documents) {
    await insert(
      tx,
      THINGS,
      documents.filter(({ id }) => !isPassage(id)),
    );
    await insert(
      tx,
      PASSAGES,
      documents.filter(({ id }) => isPassage(id)),
    );
  },

  async remove(tx, { first, last }) {
    // By the documents' own IDs: a contentless table would look through all of its own.
    const ids = Prisma.sql`SELECT id FROM search_document WHERE id BETWEEN ${BigInt(first)} AND ${BigInt(last)}`;
    if (!isPassage(first)) await tx.$executeRaw`DELETE FROM search_index WHERE rowid IN (${ids})`;
    if (isPassage(last)) await tx.$executeRaw`DELETE FROM search_passage_index WHERE rowid IN (${ids})`;
  },

  async probe(db, probes, limit) {
    const selects = probes.map((probe, i) => {
      const { name } = isPassage(probe.range.first) ? PASSAGES : THINGS;
      const { first, last } = rangeOf(probe);
      return Prisma.sql`
        SELECT ${i} AS probe, group_concat(id) AS ids FROM (
          SELECT rowid AS id FROM ${Prisma.raw(name)}
          WHERE ${Prisma.raw(name)} MATCH ${toMatch(probe)} AND rowid BETWEEN ${BigInt(first)} AND ${BigInt(last)}
          ORDER BY rowid DESC LIMIT ${limit})`;
    });
    const rows = await db.$queryRaw<{ probe: number | bigint; ids: string | null }[]>`
      ${Prisma.join(selects, ' UNION ALL ')}`;
    const found: number[][] = probes.map(() => []);
    for (const { probe, ids } of rows) found[Number(probe)] = ids === null ? [] : ids.split(',').map(Number);
    return found;
  },
};

type Index = { name: string; fields: readonly Field[] };

const THINGS: Index = { name: 'search_index', fields: ['title', 'guest', 'question', 'text', 'context'] };
const PASSAGES: Index = { name: 'search_passage_index', fields: ['text', 'context'] };

const isPassage = (id: number) => kindOf(id) === 'passage';

async function insert(tx: Tx, { name, fields }: Index, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  // FTS5 writes out what it has gathered at each row that comes before the one ahead of it: an hour's transcript took
  // two seconds by falling IDs, and takes ten milliseconds by rising ones.
  const rising = [...documents].sort((a, b) => a.id - b.id);
  const rows = rising.map(({ id, words, guestIds }) => [
    id,
    ...fields.map((field) => listWords(words[field]).join(' ')),
    guestIds.map(tagOf).join(' '),
  ]);
  const texts = [...fields, 'tags'].map(() => 'text' as const);
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`${name} (rowid, ${fields.join(', ')}, tags)`)}
    ${selectRows(tx, ['bigint', ...texts], rows)}`;
}

/** FTS5 goes through a range quickly, and through a list of IDs one by one. */
function rangeOf({ range, among }: Probe) {
  return among ? { first: Math.min(...among), last: Math.max(...among) } : range;
}

/** The fields in which documents of a kind have words at all. */
function fieldsOf(id: number): readonly Field[] {
  const kind = kindOf(id);
  if (kind === 'passage') return ['text', 'context'];
  return kind === 'answer' ? ['question', 'text', 'context'] : ['title', 'guest', 'question', 'text'];
}

/** Narrows an expression to fields, where there are others: FTS5 takes twice as long with a filter. */
function within(fields: readonly Field[], { range }: Probe, expression: string): string {
  const narrows = fieldsOf(range.first).some((field) => !fields.includes(field));
  return narrows ? `{${fields.join(' ')}} : (${expression})` : expression;
}

function toMatch(probe: Probe): string {
  const { terms, match, fields, besides, guestId } = probe;
  const any = within(fields, probe, terms.map(toPhrase).join(' OR '));
  const all = within([...fields, ...besides], probe, terms.map(toPhrase).join(' AND '));
  const needed = match === 'any' || terms.length === 1 ? [any] : besides.length === 0 ? [all] : [all, any];
  const tag = guestId === null ? [] : [`tags : "${tagOf(guestId)}"`];
  return [...needed, ...tag].map((part) => `(${part})`).join(' AND ');
}

const toPhrase = ({ words, prefix }: Term) => `"${words.join(' ')}"${prefix ? ' *' : ''}`;
