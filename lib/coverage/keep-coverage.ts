import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { countCoverage } from './count-coverage';
import { readKeptCoverage, writeKeptCoverage } from './kept-coverage';

/**
 * Counts once more what has changed since it was kept, and keeps it. No change is taken into the index meanwhile, so the version
 * that the counts are kept under is of content no newer than they are.
 */
export async function keepCoverage(db: Db): Promise<void> {
  if ((await readKeptCoverage(db)).kept) return;
  await asSingleWriter(db, 'indexing', async (tx) => {
    const { version, kept } = await readKeptCoverage(tx);
    if (!kept) await writeKeptCoverage(tx, version, await countCoverage(tx));
  });
}
