import type { Db } from '../db/client';
import { type GuestContent, revisionOf } from './guest-content';
import { parseGuestRevision } from './guest-revision';

/** Revisions that are looked through, from the latest back: what somebody began from longer ago, nobody has open any more. */
const MOST = 100;

/** What was written of a guest when it was the version of this name, or null where that was not kept. */
export async function getGuestVersion(db: Db, id: number, version: string): Promise<GuestContent | null> {
  const rows = await db.revision.findMany({
    where: { subject: 'guest', subjectId: id },
    orderBy: { number: 'desc' },
    take: MOST,
    select: { content: true },
  });
  const contents = rows.map((row) => parseGuestRevision(JSON.parse(row.content)).content);
  return contents.find((content) => revisionOf(content) === version) ?? null;
}
