import type { Asker } from '../../auth/permissions';
import type { Db } from '../../db/client';
import { listStandingQuestions } from '../../questions/list-standing-questions';
import { type BroughtPictures, bringPictures } from './bring-pictures';
import { convertSafely } from './convert-safely';
import { correctionSchema } from './correction';
import { parseOptions } from './import-notes';
import { itemPlanSchema } from './item-plan';
import { LazyArchive } from './lazy-archive';
import { leaveUnchanged } from './leave-unchanged';
import { isUncorrected, saveItem } from './save-item';
import { readSpooled } from './spool';

export type ApplyRun = { runId: string; editor: Asker | null };

export type ApplyRunResult =
  /** `done` unless it was stopped; `paused` is what can go on. */
  { ok: true; state: 'done' | 'paused' } | { ok: false; reason: 'no-run' | 'under-way' };

export type ApplyOptions = {
  /** Told after each post how many have been gone through since the beginning of this call. */
  onProgress?: (count: number) => void;
  /** Asked before each post; the one under way is always finished. */
  isStopped?: () => boolean;
  clock?: () => Date;
};

/** Without a post for so long the process that was at a run is taken for dead. Milliseconds. */
export const SILENCE_MS = 60_000;
/** Items looked up at a time. */
const BATCH = 100;

/**
 * Saves what a run has planned and nobody has saved yet, one post after the other, each whole. What ends it half-way (an
 * editor, the end of the process) leaves a run that goes on where it stopped.
 */
export async function applyRun(
  db: Db,
  dataDir: string,
  { runId, editor }: ApplyRun,
  { onProgress = () => {}, isStopped = () => false, clock = () => new Date() }: ApplyOptions = {},
): Promise<ApplyRunResult> {
  const run = await db.importRun.findUnique({ where: { id: runId } });
  if (!run) return { ok: false, reason: 'no-run' };
  if (!(await claim(db, runId, clock()))) return { ok: false, reason: 'under-way' };
  const questions = await listStandingQuestions(db);
  const archive = new LazyArchive(parseOptions(run.options).path, run.fileName);
  let count = 0;
  try {
    for (let from = 0; ; ) {
      const items = await db.importItem.findMany({
        where: { runId, state: 'waiting', position: { gte: from } },
        orderBy: { position: 'asc' },
        take: BATCH,
      });
      if (items.length === 0) break;
      for (const { position, plan: planJson, correction: correctionJson } of items) {
        from = position + 1;
        if (isStopped()) return await stop(db, runId);
        const { place } = itemPlanSchema.parse(JSON.parse(planJson));
        const post = place && (await readSpooled(dataDir, runId, place));
        if (!post) {
          await refuse(db, runId, position, 'What was read of the archive is no longer there: import it again.');
          continue;
        }
        const correction = correctionSchema.parse(JSON.parse(correctionJson));
        if (isUncorrected(correction) && (await leaveUnchanged(db, { runId, position, post }, clock()))) {
          onProgress(++count);
          continue;
        }
        const as = correction.becomes;
        const context = { questions, isChecked: true };
        const result = convertSafely(post, as === undefined ? context : { ...context, as });
        if (!result.ok) {
          await refuse(db, runId, position, result.reason);
          continue;
        }
        const { converted } = result;
        const altOf = (reference: string) =>
          converted.images.find((image) => image.reference === reference)?.alt ?? null;
        const pictures: BroughtPictures = await bringPictures(dataDir, archive, post, altOf);
        const saved = await saveItem(db, { runId, position, post, converted, correction, pictures, editor }, clock());
        if (saved === 'stopped') return { ok: true, state: 'paused' };
        onProgress(++count);
      }
    }
    return await finish(db, runId, clock());
  } catch (error) {
    // A bug, or a full disk: what is in is whole, and the rest can go on.
    await stop(db, runId);
    throw error;
  } finally {
    await archive.close();
  }
}

/** Only one process at a time is at a run; one that has been silent for a minute is not at it any more. */
async function claim(db: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await db.importRun.updateMany({
    where: {
      id,
      OR: [
        { state: { in: ['planned', 'paused', 'done'] } },
        { state: 'running', activeAt: { lt: new Date(now.getTime() - SILENCE_MS) } },
      ],
    },
    data: { state: 'running', activeAt: now, endedAt: null },
  });
  return count > 0;
}

async function stop(db: Db, id: string): Promise<ApplyRunResult> {
  await db.importRun.updateMany({ where: { id, state: 'running' }, data: { state: 'paused' } });
  return { ok: true, state: 'paused' };
}

async function finish(db: Db, id: string, now: Date): Promise<ApplyRunResult> {
  await db.importRun.updateMany({
    where: { id, state: 'running' },
    data: { state: 'done', endedAt: now, activeAt: now },
  });
  return { ok: true, state: 'done' };
}

async function refuse(db: Db, runId: string, position: number, reason: string): Promise<void> {
  await db.importItem.updateMany({ where: { runId, position, state: 'waiting' }, data: { state: 'refused', reason } });
}
