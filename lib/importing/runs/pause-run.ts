import type { Db } from '../../db/client';

/** Has whoever is at a run stop after the post under way. That nobody is is as good. */
export async function pauseRun(db: Db, id: string): Promise<void> {
  await db.importRun.updateMany({ where: { id, state: 'running' }, data: { state: 'paused' } });
}
