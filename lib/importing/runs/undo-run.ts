import type { ArticleContent } from '../../articles/article-content';
import { saveArticleIn } from '../../articles/save-article';
import type { Asker } from '../../auth/permissions';
import type { Db, Tx } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import type { EpisodeContent } from '../../episodes/episode-content';
import { saveEpisodeIn } from '../../episodes/save-episode';
import { removePictureFiles, removeUnusedPicture } from '../../media/remove-unused-picture';
import { deleteSaved } from './delete-saved';
import { getHere, type Here } from './here';
import { parseUndo, type Undo } from './undo';

export type UndoRunResult =
  /** `kept` counts what was edited since, or has readers' figures, and stays. */
  { ok: true; undone: number; kept: number } | { ok: false; reason: 'no-run' | 'under-way' };

/** Items looked up at a time. */
const BATCH = 100;

/**
 * Takes back what a run saved, the latest first: what it made goes, what it changed is as it was before. What somebody has
 * edited since stays, and is named. One that is cut off is finished by the next.
 */
export async function undoRun(
  db: Db,
  dataDir: string,
  { runId, editor }: { runId: string; editor: Asker | null },
  now: Date,
): Promise<UndoRunResult> {
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { state: true } });
  if (!run) return { ok: false, reason: 'no-run' };
  const { count } = await db.importRun.updateMany({
    where: { id: runId, state: { in: ['planned', 'paused', 'done', 'failed', 'undone'] } },
    data: { state: 'undone', endedAt: null, activeAt: now },
  });
  if (count === 0) return { ok: false, reason: 'under-way' };
  const result = { undone: 0, kept: 0 };
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const items = await db.importItem.findMany({
      where: { runId, state: 'saved', position: { lt: Math.min(before, 2_147_483_647) } },
      orderBy: { position: 'desc' },
      take: BATCH,
      select: { position: true },
    });
    if (items.length === 0) break;
    for (const { position } of items) {
      before = position;
      const { outcome, pictures } = await undoItem(db, { runId, position, editor }, now);
      for (const id of pictures) await removePictureFiles(dataDir, id);
      if (outcome !== 'nothing') result[outcome]++;
    }
  }
  await db.importRun.update({ where: { id: runId }, data: { endedAt: now } });
  return { ok: true, ...result };
}

type Undone = { outcome: 'undone' | 'kept' | 'nothing'; pictures: (string | null)[] };

function undoItem(
  db: Db,
  { runId, position, editor }: { runId: string; position: number; editor: Asker | null },
  now: Date,
): Promise<Undone> {
  return asSingleWriter(db, 'editing', async (tx): Promise<Undone> => {
    const key = { runId_position: { runId, position } };
    const item = await tx.importItem.findUnique({ where: key });
    const undo = item && parseUndo(item.undo);
    if (item?.state !== 'saved' || !undo || item.subjectId === null) return { outcome: 'nothing', pictures: [] };
    const subject = item.subject === 'episode' ? 'episode' : 'article';
    const here = await getHere(tx, subject, item.subjectId);
    const keep = async (why: string): Promise<Undone> => {
      const reason = [item.reason, why].filter(Boolean).join('\n');
      await tx.importItem.update({ where: key, data: { reason } });
      return { outcome: 'kept', pictures: [] };
    };
    if (here && here.hash !== undo.contentHash) return keep('It was edited since, and was not undone.');
    if (here) {
      const refusal = undo.created
        ? await deleteSaved(tx, subject, item.subjectId)
        : await putBack(tx, item.subjectId, here, undo, editor, now);
      if (refusal !== null) return keep(refusal);
    }
    await tx.redirect.deleteMany({ where: { id: { in: undo.redirects } } });
    await forgetPost(tx, runId, undo);
    await tx.importItem.update({ where: key, data: { state: 'undone' } });
    const pictures: (string | null)[] = [];
    for (const id of undo.images) pictures.push(await removeUnusedPicture(tx, id));
    return { outcome: 'undone', pictures };
  });
}

/** @returns a sentence why it could not be, or null */
async function putBack(
  tx: Tx,
  id: number,
  here: Here,
  { before }: Undo,
  editor: Asker | null,
  now: Date,
): Promise<string | null> {
  if (!before) return null;
  const save = { id, revision: here.revision, status: before.status, editor, revisionKind: 'restored' as const };
  const result = isArticle(before.content)
    ? await saveArticleIn(tx, { ...save, content: before.content }, now)
    : await saveEpisodeIn(tx, { ...save, content: before.content }, now);
  return result.ok ? null : `What was there before could not be put back (${result.reason}).`;
}

function isArticle(content: EpisodeContent | ArticleContent): content is ArticleContent {
  return 'kind' in content;
}

/** What was known of the post before the run is known again. */
async function forgetPost(
  tx: Tx,
  runId: string,
  { source, sourceKey, knownBefore, originalBefore }: Undo,
): Promise<void> {
  const where = { source, sourceKey, runId };
  if (knownBefore && originalBefore !== null) {
    await tx.importedPost.updateMany({ where, data: { ...knownBefore, original: originalBefore } });
  } else await tx.importedPost.deleteMany({ where });
}
