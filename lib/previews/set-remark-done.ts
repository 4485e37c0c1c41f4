import { recordNothing } from '../audit/acting';
import { recordAudit } from '../audit/record-audit';
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
    select: { name: true, episode: { select: { id: true, title: true, status: true, createdByUserId: true } } },
  });
  if (!remark || !mayWith(editor, 'episodes.preview', remark.episode)) return recordNothing();
  const { name, episode } = remark;
  await db.$transaction(async (tx) => {
    await tx.remark.update({ where: { id }, data: { doneAt: isDone ? now : null } });
    const action = isDone ? 'remark.done' : 'remark.reopened';
    const subject = { kind: 'episode', id: episode.id, name: episode.title } as const;
    await recordAudit(tx, { action, subject, detail: { of: name }, userId: editor.id }, now);
  });
}
