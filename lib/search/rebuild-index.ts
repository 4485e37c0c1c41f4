import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { rangeOfKinds, type SearchKind, searchKinds } from './document-id';
import { updateIndex } from './update-index';
import { replaceDocuments } from './write-documents';

/**
 * Makes the whole index anew. Searches that come meanwhile wait.
 * @returns how many documents of each kind there are then
 */
export async function rebuildIndex(db: Db): Promise<Record<SearchKind, number>> {
  await asSingleWriter(db, 'indexing', async (tx) => {
    await replaceDocuments(tx, rangeOfKinds('episode', 'passage'), []);
    // Guests and questions come with the episodes they are in.
    await tx.$executeRaw`INSERT INTO search_change (kind, source_id) SELECT 'episode', id FROM episode`;
    await tx.$executeRaw`INSERT INTO search_change (kind, source_id) SELECT 'article', id FROM article`;
  });
  await updateIndex(db);
  return countDocuments(db);
}

async function countDocuments(db: Db): Promise<Record<SearchKind, number>> {
  const counts = { episode: 0, guest: 0, question: 0, article: 0, answer: 0, passage: 0 };
  for (const kind of searchKinds) {
    const { first, last } = rangeOfKinds(kind);
    counts[kind] = await db.searchDocument.count({ where: { id: { gte: BigInt(first), lte: BigInt(last) } } });
  }
  return counts;
}
