import { type Asker, mayWith } from '../auth/permissions';
import type { Db } from '../db/client';

/** Marks a remark as seen to, or not. One on an interview that is not the editor's stays as it is. */
export async function setRemarkDone(
  db: Db,
  { id, isDone, editor }: { id: number; isDone: boolean; editor: Asker },
  now: Date,
): Promise<void> {
  const remark = await db.remark.findUnique({
    where: { id },
    select: { episode: { select: { status: true, createdByUserId: true } } },
  });
  if (!remark || !mayWith(editor, 'episodes.preview', remark.episode)) return;
  await db.remark.update({ where: { id }, data: { doneAt: isDone ? now : null } });
}
