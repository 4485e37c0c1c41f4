import { notFound } from 'next/navigation';
import { RestoreRevision } from '@/components/admin/restore-revision';
import { RevisionChanges } from '@/components/admin/revision-changes';
import { describeRevision } from '@/components/admin/revision-list';
import type { Editor } from '@/lib/auth/get-session';
import { getDb } from '@/lib/db/client';
import { compareFields } from '@/lib/revisions/compare-fields';
import { getRevision } from '@/lib/revisions/get-revision';
import { listRevisions } from '@/lib/revisions/list-revisions';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireReach } from '../_editor';
import { RESTORE } from './restore';
import { REVISED, type RevisedSubject } from './revised';

type Props = { editor: Editor; subject: RevisedSubject; id: number; number: number; search: { against?: unknown } };

/** One revision: what it changed against the one before, or another, all it holds, and the way to put it back. */
export async function RevisionView({ editor, subject, id, number, search }: Props) {
  const { place, permission, find, fields, base: baseOf } = REVISED[subject];
  const of = { subject, subjectId: id };
  const asked = /^\d{1,9}$/.test(String(search.against)) ? Number(search.against) : number - 1;
  const [found, revision, against, latest, series] = await Promise.all([
    find(getDb(), id),
    getRevision(getDb(), of, number),
    getRevision(getDb(), of, asked),
    listRevisions(getDb(), of, { page: 1, size: 100 }),
    getSeries(getDb()),
  ]);
  if (!found || !revision) notFound();
  requireReach(editor, permission, found.owned);
  const base = baseOf(id);
  const now = fields(revision.content);
  const timeZone = series?.timeZone ?? 'UTC';
  return (
    <DeskFrame
      editor={editor}
      current={place}
      title={`Revision ${number}: ${found.title}`}
      tools={<a href={`${base}/revisions`}>All revisions</a>}
    >
      <p>{describeRevision(revision, timeZone)}</p>
      <RestoreRevision
        isLatest={latest.items[0]?.revision.number === number}
        restored={{ id, number, revision: found.revision }}
        base={base}
        restore={RESTORE[subject]}
      />
      <RevisionChanges
        number={number}
        against={against?.number ?? null}
        others={latest.items.map(({ revision: other }) => other.number).filter((other) => other !== number)}
        changes={against ? compareFields(fields(against.content), now) : []}
        fields={now}
      />
    </DeskFrame>
  );
}
