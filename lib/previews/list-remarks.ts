import type { Db } from '../db/client';
import { type RemarkView, remarkSelect } from './remark';

/** More than a page could show. */
const SHOWN = 1_000;

/** The remarks on an interview in the order in which they came; of one link, where one is named. */
export function listRemarks(
  db: Db,
  { episodeId, previewLinkId }: { episodeId: number; previewLinkId?: number },
): Promise<RemarkView[]> {
  return db.remark.findMany({
    where: { episodeId, previewLinkId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: remarkSelect,
  });
}
