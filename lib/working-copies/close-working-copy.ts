import type { Db } from '../db/client';
import { keepWorkingCopy } from './keep-working-copy';
import { CLOSED, type WorkingCopyOf } from './working-copy';

/** Empties a copy that was saved or thrown away, for good: whatever of it is still under way changes nothing any more. */
export async function closeWorkingCopy(
  db: Db,
  { id, userId, ...of }: { id: string; userId: string } & WorkingCopyOf,
  now: Date,
): Promise<void> {
  await keepWorkingCopy(db, { ...of, id, userId, revision: 0, seq: CLOSED, content: '' }, now);
}
