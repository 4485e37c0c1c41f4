import type { Metadata } from 'next';
import { AuditFilters } from '@/components/admin/audit/audit-filters';
import { AuditList, type AuditRow } from '@/components/admin/audit/audit-list';
import { Pager } from '@/components/ui/pager';
import { describeAction } from '@/lib/audit/actions';
import { type AuditView, listAudit, listAuditChoices } from '@/lib/audit/list-audit';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { auditHref, parseAuditQuery } from './_query';

export const metadata: Metadata = { title: 'Log · Desk' };

const SIZE = 50;

const SUBJECTS = {
  episode: 'Interviews',
  article: 'Articles',
  guest: 'Guests',
  person: 'Accounts',
  invitation: 'Invitations',
  redirect: 'Redirects',
  report: 'Links to figures',
  import: 'Imports',
  series: 'The series',
} as const;

export default async function AuditPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor('/admin/audit', 'audit.read');
  const { filter, page } = parseAuditQuery(await searchParams);
  const db = getDb();
  const [found, choices, series] = await Promise.all([
    listAudit(db, filter, { page, size: SIZE }),
    listAuditChoices(db),
    getSeries(db),
  ]);
  const timeZone = series?.timeZone ?? 'UTC';
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  return (
    <DeskFrame editor={editor} current="audit" title="Log">
      <AuditFilters
        people={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
        actions={choices.actions.map((action) => ({ value: action, label: describeAction(action) }))}
        subjects={Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }))}
        chosen={{ person: filter.userId, action: filter.action, subject: filter.subject }}
        thing={filter.subjectId === undefined ? null : (found.items[0]?.subject?.name ?? 'something')}
      />
      <AuditList rows={found.items.map((entry) => toRow(entry, time))} />
      <Pager page={page} pageCount={found.pageCount} href={(to) => auditHref(filter, to)} label="Pages of the log" />
    </DeskFrame>
  );
}

function toRow({ id, at, userName, action, subject, detail }: AuditView, time: Intl.DateTimeFormat): AuditRow {
  const particulars = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  return {
    id,
    at: { shown: time.format(at), iso: at.toISOString() },
    who: userName,
    what: describeAction(action),
    subject: subject && {
      name: subject.name || `${subject.kind} ${subject.id}`,
      href: auditHref({ subject: subject.kind, subjectId: subject.id }),
    },
    detail: particulars.map(([name, value]) => `${name}: ${value}`).join(' · '),
  };
}
