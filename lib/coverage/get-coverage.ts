import type { Db } from '../db/client';
import { type Coverage, countCoverage } from './count-coverage';
import { readKeptCoverage } from './kept-coverage';

/**
 * What pages count over all published interviews, as they stand now. Kept counts are good while nothing waits to be indexed
 * (search/update-index.ts: triggers note each change in its own transaction) and the index is of the version that they were
 * counted at; else all is counted again, and the next look of keepCoverage() keeps it.
 */
export async function getCoverage(db: Db): Promise<Coverage> {
  // First: a change that is taken into the index after this look gives it a version that is read after.
  const waits = await db.searchChange.findFirst({ select: { id: true } });
  const { kept } = waits ? { kept: null } : await readKeptCoverage(db);
  return kept ?? countCoverage(db);
}
