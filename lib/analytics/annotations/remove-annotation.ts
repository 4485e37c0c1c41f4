import type { Db } from '../../db/client';

/** Takes an owner's mark off the charts; one that is gone already is gone. */
export async function removeAnnotation(db: Db, id: number): Promise<void> {
  await db.annotation.deleteMany({ where: { id } });
}
