import { z } from 'zod';
import type { Db, Tx } from '../db/client';

const NAME = 'websub';

/** How far the hub knows of the feeds; one for all processes. */
export type AnnouncementState = {
  /** Digest of the feed that the hub was last told of; null where it never was. */
  announced: string | null;
  /** Since the last time it worked. */
  failures: number;
  /** No process tells the hub before this, milliseconds since the epoch: one is at it, or it failed of late. */
  notBefore: number;
};

const schema = z.object({ announced: z.string().nullable(), failures: z.number(), notBefore: z.number() });

export async function getAnnouncementState(db: Db | Tx): Promise<AnnouncementState> {
  const row = await db.siteValue.findUnique({ where: { name: NAME } });
  return row ? schema.parse(JSON.parse(row.value)) : { announced: null, failures: 0, notBefore: 0 };
}

export async function putAnnouncementState(tx: Tx, state: AnnouncementState): Promise<void> {
  const value = JSON.stringify(state);
  await tx.siteValue.upsert({ where: { name: NAME }, create: { name: NAME, value }, update: { value } });
}
