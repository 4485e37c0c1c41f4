import { saveArticleIn } from '../../articles/save-article';
import type { Asker } from '../../auth/permissions';
import type { Db, Tx } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { saveEpisodeIn } from '../../episodes/save-episode';
import { recordPicture } from '../../media/keep-picture';
import { type PictureView, pictureUrl } from '../../media/picture';
import { SHOWN } from './bring-pictures';
import { getHere, type Here } from './here';
import { type Fetched, putFetched } from './linked-pictures';
import { withPictures } from './shown-pictures';
import { parseUndo, type Undo } from './undo';

export type SaveFetched = {
  runId: string;
  position: number;
  editor: Asker | null;
  /** Files that are kept already, by the address under which the text shows them. */
  pictures: ReadonlyMap<string, PictureView>;
  fetched: Fetched[];
};

/**
 * Has an imported text show the pictures that were fetched for it, as a revision, and notes it for the undoing of its run.
 * @returns the pictures whose files nobody needs: the run was undone meanwhile, or the text could not be saved
 */
export function saveFetched(db: Db, save: SaveFetched, now: Date): Promise<string[]> {
  if (save.fetched.length === 0) return Promise.resolve([]);
  return asSingleWriter(db, 'editing', async (tx): Promise<string[]> => {
    const key = { runId_position: { runId: save.runId, position: save.position } };
    const item = await tx.importItem.findUnique({ where: key, include: { run: { select: { state: true } } } });
    const undo = item && parseUndo(item.undo);
    if (item?.state !== 'saved' || item.run.state === 'undone' || !undo || item.subjectId === null) {
      return listUnkept(tx, save);
    }
    const here = await getHere(tx, item.subject === 'episode' ? 'episode' : 'article', item.subjectId);
    const problem = here && save.pictures.size > 0 ? await write(tx, item.subjectId, here, save, now) : null;
    if (!here || problem !== null) {
      const fetched = save.fetched.map(({ reference, ...other }) => ({
        reference,
        problem: other.problem ?? problem ?? 'its text is gone',
      }));
      await tx.importItem.update({ where: key, data: { reason: putFetched(item.reason, fetched) } });
      return listUnkept(tx, save);
    }
    const images: string[] = [];
    for (const picture of save.pictures.values()) if (await recordPicture(tx, picture, now)) images.push(picture.id);
    const noted = await noteForUndoing(tx, item.subjectId, here, { ...undo, images: [...undo.images, ...images] });
    const data = { reason: putFetched(item.reason, save.fetched), undo: JSON.stringify(noted) };
    await tx.importItem.update({ where: key, data });
    return [];
  });
}

/** @returns why it could not be, or null */
async function write(tx: Tx, id: number, here: Here, { pictures, editor }: SaveFetched, now: Date) {
  const addresses = new Map(
    [...pictures].map(([reference, picture]) => [reference, pictureUrl(picture.id, SHOWN, 'jpg')]),
  );
  const save = { id, revision: here.revision, status: here.status, editor, revisionKind: 'imported' as const };
  const shown = withPictures(here, addresses);
  const result =
    shown.subject === 'article'
      ? await saveArticleIn(tx, { ...save, content: shown.content }, now)
      : await saveEpisodeIn(tx, { ...save, content: shown.content }, now);
  return result.ok ? null : `its text could not be saved (${result.reason})`;
}

/** What nobody had edited counts as what the import left, so that it can be undone, or brought again, without a question. */
async function noteForUndoing(tx: Tx, id: number, before: Here, undo: Undo): Promise<Undo> {
  if (before.hash !== undo.contentHash) return undo;
  const after = await getHere(tx, before.subject, id);
  const contentHash = after?.hash ?? undo.contentHash;
  const { source, sourceKey } = undo;
  await tx.importedPost.updateMany({
    where: { source, sourceKey, contentHash: undo.contentHash },
    data: { contentHash },
  });
  return { ...undo, contentHash };
}

async function listUnkept(tx: Tx, { pictures }: SaveFetched): Promise<string[]> {
  const ids = [...pictures.values()].map(({ id }) => id);
  const kept = await tx.image.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return ids.filter((id) => !kept.some((row) => row.id === id));
}
