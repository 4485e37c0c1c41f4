import type { Metadata } from 'next';
import { toSharedLinkRow } from '@/app/_analytics/to-shared-link-row';
import { SharedLinks } from '@/components/analytics/sharing/shared-links';
import { listSharedReports } from '@/lib/analytics/sharing/list-shared-reports';
import { getDb } from '@/lib/db/client';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { getSeries } from '@/lib/series/get-series';
import { requireEditor } from '../../_editor';
import { AnalyticsFrame } from '../_analytics-frame';
import { revokeLinkAction } from './actions';
import { NewLinkForm } from './new-link-form';

export const metadata: Metadata = { title: 'Shared links' };

export default async function SharedLinksPage() {
  const editor = await requireEditor('/admin/analytics/links', 'analytics.share');
  const db = getDb();
  const [reports, episodes, series] = await Promise.all([
    listSharedReports(db),
    listEpisodesForEditing(db, { order: 'number' }),
    getSeries(db),
  ]);
  const { timeZone = 'UTC', language = 'en' } = series ?? {};
  const now = new Date();
  return (
    <AnalyticsFrame editor={editor} title="Shared links" current="links">
      <NewLinkForm episodes={episodes.map(({ id, number, title }) => ({ id, name: `${number}. ${title}` }))} />
      <SharedLinks
        rows={reports.map((report) => toSharedLinkRow(report, { now, timeZone, language }))}
        revoke={revokeLinkAction}
      />
    </AnalyticsFrame>
  );
}
