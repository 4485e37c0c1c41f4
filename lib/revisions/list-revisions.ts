import type { Db } from '../db/client';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import { type RevisionSubject, type RevisionView, revisionSelect, toRevisionView } from './revision';

/** A revision together with the one before it, against which it changed something; null for the first. */
export type ListedRevision = { revision: RevisionView; before: RevisionView | null };

/** A page of the revisions of something, the latest first. */
export async function listRevisions(
  db: Db,
  { subject, subjectId }: RevisionSubject,
  request: PageRequest,
): Promise<Paged<ListedRevision>> {
  const where = { subject, subjectId };
  const [total, rows] = await Promise.all([
    db.revision.count({ where }),
    // One more than are shown: the last of the page has one before it, too.
    db.revision.findMany({
      where,
      orderBy: { number: 'desc' },
      skip: skipTo(request),
      take: request.size + 1,
      select: revisionSelect,
    }),
  ]);
  const views = rows.map(toRevisionView);
  const listed = views.slice(0, request.size).map((revision, i) => ({ revision, before: views[i + 1] ?? null }));
  return toPaged(listed, total, request);
}
