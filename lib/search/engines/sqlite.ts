import { Prisma } from '../../db/generated/sqlite/client';
import { selectRows } from '../../db/json-rows';
import type { Field, Probe, SearchEngine } from '../engine';
import type { Term } from '../parse-query';
import { listWords } from '../tokenise';

/** A guest's tag: a character that no word has, so that nobody can ask for it. */
const tagOf = (guestId: number) => `\uE000${guestId}`;

/** SQLite's FTS5. Words are letters and digits alone (tokenise.ts), so that in quotation marks they can't be operators. */
export const sqliteEngine: SearchEngine = {
  async put(tx, documents) {
    const rows = documents.map(({ id, words, guestIds }) => [
      id,
      ...FIELDS.map((field) => fold(words[field])),
      guestIds.map(tagOf).join(' '),
    ]);
    await tx.$executeRaw`
      INSERT INTO search_index (rowid, title, guest, question, text, context, tags)
      ${selectRows(tx, ['bigint', 'text', 'text', 'text', 'text', 'text', 'text'], rows)}`;
  },

  async remove(tx, { first, last }) {
    // By the documents' own IDs: a contentless table would look through all of its own.
    await tx.$executeRaw`
      DELETE FROM search_index
      WHERE rowid IN (SELECT id FROM search_document WHERE id BETWEEN ${BigInt(first)} AND ${BigInt(last)})`;
  },

  async probe(db, probes, limit) {
    const selects = probes.map(
      (probe, i) => Prisma.sql`
        SELECT ${i} AS probe, group_concat(id) AS ids FROM (
          SELECT rowid AS id FROM search_index
          WHERE search_index MATCH ${toMatch(probe)}
            AND rowid BETWEEN ${BigInt(probe.range.first)} AND ${BigInt(probe.range.last)}
          ORDER BY rowid DESC LIMIT ${limit})`,
    );
    const rows = await db.$queryRaw<{ probe: number | bigint; ids: string | null }[]>`
      ${Prisma.join(selects, ' UNION ALL ')}`;
    const found: number[][] = probes.map(() => []);
    for (const { probe, ids } of rows) found[Number(probe)] = ids === null ? [] : ids.split(',').map(Number);
    return found;
  },
};

const FIELDS = ['title', 'guest', 'question', 'text', 'context'] as const satisfies Field[];

const fold = (text: string) => listWords(text).join(' ');

function toMatch({ terms, match, fields, besides, guestId }: Probe): string {
  const any = `{${fields.join(' ')}} : (${terms.map(toPhrase).join(' OR ')})`;
  const all = `{${[...fields, ...besides].join(' ')}} : (${terms.map(toPhrase).join(' AND ')})`;
  const needed = match === 'any' || terms.length === 1 ? [any] : besides.length === 0 ? [all] : [all, any];
  const tag = guestId === null ? [] : [`tags : "${tagOf(guestId)}"`];
  return [...needed, ...tag].map((part) => `(${part})`).join(' AND ');
}

const toPhrase = ({ words, prefix }: Term) => `"${words.join(' ')}"${prefix ? ' *' : ''}`;
