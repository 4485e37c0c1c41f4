import { rm } from 'node:fs/promises';
import type { Tx } from '../db/client';
import { originalPath, variantsFolder } from './media-paths';

/**
 * Forgets a picture that nobody has any more and no text shows.
 * @returns its ID if so; its files are to be removed once the transaction is through
 */
export async function removeUnusedPicture(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null || (await isInText(tx, id))) return null;
  const { count } = await tx.image.deleteMany({
    where: { id, guests: { none: {} }, episodes: { none: {} }, series: { none: {} } },
  });
  return count > 0 ? id : null;
}

export async function removePictureFiles(dataDir: string, id: string | null): Promise<void> {
  if (id === null) return;
  await rm(originalPath(dataDir, id), { force: true });
  await rm(variantsFolder(dataDir, id), { recursive: true, force: true });
}

async function isInText(tx: Tx, id: string): Promise<boolean> {
  const contains = `/media/${id}/`;
  if ((await tx.article.count({ where: { body: { contains } } })) > 0) return true;
  if ((await tx.episode.count({ where: { introduction: { contains } } })) > 0) return true;
  if ((await tx.series.count({ where: { description: { contains } } })) > 0) return true;
  if ((await tx.guest.count({ where: { biography: { contains } } })) > 0) return true;
  return (await tx.answer.count({ where: { body: { contains } } })) > 0;
}
