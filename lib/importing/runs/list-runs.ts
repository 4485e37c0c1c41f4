import type { Db } from '../../db/client';
import type { ImportRunState } from '../../db/generated/sqlite/enums';
import { getImporter } from '../importers';

export type RunSummary = {
  id: string;
  state: ImportRunState;
  source: string;
  fileName: string;
  total: number;
  createdAt: Date;
};

/** The imports there were, the latest first. */
export async function listRuns(db: Db, { take }: { take: number }): Promise<RunSummary[]> {
  const rows = await db.importRun.findMany({
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, state: true, source: true, fileName: true, total: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, source: getImporter(row.source)?.label ?? row.source }));
}
