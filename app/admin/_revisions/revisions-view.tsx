import { notFound } from 'next/navigation';
import { RevisionList } from '@/components/admin/revision-list';
import { Pager } from '@/components/ui/pager';
import type { Editor } from '@/lib/auth/get-session';
import { getDb } from '@/lib/db/client';
import { compareFields } from '@/lib/revisions/compare-fields';
import { listRevisions } from '@/lib/revisions/list-revisions';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireReach } from '../_editor';
import { REVISED, type RevisedSubject } from './revised';

const SIZE = 30;

type Props = { editor: Editor; subject: RevisedSubject; id: number; search: { page?: unknown } };

/** Everything that was saved of something, and what each save changed. */
export async function RevisionsView({ editor, subject, id, search }: Props) {
  const { place, permission, find, fields, base: baseOf } = REVISED[subject];
  const page = /^[1-9]\d{0,3}$/.test(String(search.page)) ? Number(search.page) : 1;
  const [found, revisions, series] = await Promise.all([
    find(getDb(), id),
    listRevisions(getDb(), { subject, subjectId: id }, { page, size: SIZE }),
    getSeries(getDb()),
  ]);
  if (!found) notFound();
  requireReach(editor, permission, found.owned);
  const base = baseOf(id);
  const rows = revisions.items.map(({ revision: { content, ...revision }, before }) => ({
    ...revision,
    changed: before ? compareFields(fields(before.content), fields(content)).map(({ label }) => label) : null,
  }));
  return (
    <DeskFrame
      editor={editor}
      current={place}
      title={`Revisions: ${found.title}`}
      tools={<a href={base}>Back to the form</a>}
    >
      <RevisionList rows={rows} base={`${base}/revisions`} timeZone={series?.timeZone ?? 'UTC'} />
      <Pager
        {...revisions}
        href={(to) => `${base}/revisions${to === 1 ? '' : `?page=${to}`}`}
        label="Pages of revisions"
      />
    </DeskFrame>
  );
}
