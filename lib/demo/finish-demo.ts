import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { getDemoMark, setDemoMark } from './demo-mark';

/** Notes that all viewers of the demo are in. */
export function finishDemo(db: Db): Promise<void> {
  return asSingleWriter(db, 'editing', async (tx) => {
    const mark = await getDemoMark(tx);
    if (mark) await setDemoMark(tx, { ...mark, isComplete: true });
  });
}
