import { z } from 'zod';
import type { Db, Tx } from '../db/client';

const NAME = 'demo';

/** What the demo put into the database, so that it goes again and nothing else does. */
const schema = z.object({
  seriesId: z.int(),
  guestIds: z.array(z.int()),
  articleIds: z.array(z.int()),
  topicIds: z.array(z.int()),
  /** The highest of the segments that were there before. */
  segmentsBefore: z.int(),
  /** Whether the viewers are all in; a run that was cut off leaves some of them. */
  isComplete: z.boolean(),
});
export type DemoMark = z.infer<typeof schema>;

/** The mark of the demo that is in this database, or null where there is none. */
export async function getDemoMark(db: Db | Tx): Promise<DemoMark | null> {
  const row = await db.siteValue.findUnique({ where: { name: NAME } });
  return row && schema.parse(JSON.parse(row.value));
}

export async function setDemoMark(tx: Db | Tx, mark: DemoMark): Promise<void> {
  const value = JSON.stringify(mark);
  await tx.siteValue.upsert({ where: { name: NAME }, create: { name: NAME, value }, update: { value } });
}

export async function deleteDemoMark(tx: Tx): Promise<void> {
  await tx.siteValue.deleteMany({ where: { name: NAME } });
}
