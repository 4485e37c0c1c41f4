import { recordNothing } from '../../audit/acting';
import { recordAudit } from '../../audit/record-audit';
import type { Db } from '../../db/client';

/** Takes an owner's mark off the charts; one that is gone already is gone. */
export async function removeAnnotation(db: Db, id: number, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const [mark] = await tx.annotation.findMany({ where: { id }, select: { day: true, text: true } });
    if (!mark) return recordNothing();
    await tx.annotation.deleteMany({ where: { id } });
    await recordAudit(tx, { action: 'annotation.removed', detail: mark }, now);
  });
}
