import type { Db } from '../db/client';
import { isUniqueViolation } from '../db/unique-violation';
import { CLOSED, type WorkingCopyOf } from './working-copy';

export type KeepWorkingCopy = WorkingCopyOf & {
  id: string;
  userId: string;
  revision: number;
  seq: number;
  content: string;
};

/** `late`: something newer is kept. `closed`: it was saved or thrown away, or is somebody else's. */
export type KeepWorkingCopyResult = { ok: true } | { ok: false; reason: 'late' | 'closed' };

/** What a form holds that sends no more is deleted after so long, and what is left of a closed one. Milliseconds. */
const ABANDONED_MS = 180 * 24 * 60 * 60 * 1000;
const CLOSED_MS = 24 * 60 * 60 * 1000;

/** Keeps what somebody has typed, in the place of what was kept of the same form before. */
export async function keepWorkingCopy(db: Db, copy: KeepWorkingCopy, now: Date): Promise<KeepWorkingCopyResult> {
  if (await replace(db, copy, now)) return { ok: true };
  const refusal = await refuse(db, copy);
  if (refusal) return refusal;
  await deleteOld(db, now);
  // Another of the first ones may have come in between; then this one replaces it, or comes too late.
  if ((await create(db, copy, now)) || (await replace(db, copy, now))) return { ok: true };
  return (await refuse(db, copy)) ?? { ok: false, reason: 'late' };
}

async function create(db: Db, copy: KeepWorkingCopy, now: Date): Promise<boolean> {
  const { id, userId, revision: baseRevision, seq, content, subject, subjectId } = copy;
  try {
    await db.workingCopy.create({
      data: { id, userId, subject, subjectId, baseRevision, seq, content, savedAt: now },
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function refuse(db: Db, { id, userId, seq }: KeepWorkingCopy): Promise<KeepWorkingCopyResult | null> {
  const known = await db.workingCopy.findUnique({ where: { id }, select: { seq: true, userId: true } });
  if (!known || (known.userId === userId && known.seq < seq)) return null;
  return { ok: false, reason: known.seq === CLOSED || known.userId !== userId ? 'closed' : 'late' };
}

async function replace(db: Db, copy: KeepWorkingCopy, now: Date): Promise<boolean> {
  const { id, userId, revision: baseRevision, seq, content } = copy;
  const { count } = await db.workingCopy.updateMany({
    where: { id, userId, seq: { lt: seq } },
    data: { baseRevision, seq, content, savedAt: now },
  });
  return count > 0;
}

async function deleteOld(db: Db, now: Date): Promise<void> {
  await db.workingCopy.deleteMany({
    where: {
      OR: [
        { seq: CLOSED, savedAt: { lt: new Date(now.getTime() - CLOSED_MS) } },
        { savedAt: { lt: new Date(now.getTime() - ABANDONED_MS) } },
      ],
    },
  });
}
