import type { Tx } from '../db/client';
import { selectRows } from '../db/json-rows';
import type { SearchDocument } from './document';
import type { IdRange } from './document-id';
import { searchEngine } from './engine';

/** Puts these in the place of all documents of a range. */
export async function replaceDocuments(tx: Tx, range: IdRange, documents: readonly SearchDocument[]): Promise<void> {
  await searchEngine(tx).remove(tx, range);
  await tx.searchDocument.deleteMany({ where: { id: { gte: BigInt(range.first), lte: BigInt(range.last) } } });
  if (documents.length === 0) return;
  const rows = documents.map(({ id, path, title, guests, number, partOf, text, seconds }) => [
    id,
    path,
    title,
    JSON.stringify(guests),
    number,
    partOf,
    text,
    JSON.stringify(seconds),
  ]);
  await tx.$executeRaw`
    INSERT INTO search_document (id, path, title, guests, number, part_of, text, seconds)
    ${selectRows(tx, ['bigint', 'text', 'text', 'text', 'integer', 'text', 'text', 'text'], rows)}`;
  await searchEngine(tx).put(tx, documents);
}
