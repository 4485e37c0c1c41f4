import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { requireEditor } from '../../_editor';
import { RevisionsView } from '../../_revisions/revisions-view';

export const metadata: Metadata = { title: 'Revisions of the settings · Desk' };

export default async function SettingsRevisionsPage(props: { searchParams: Promise<{ page?: unknown }> }) {
  const editor = await requireEditor('/admin/settings/revisions', 'settings.write');
  const series = await getSeries(getDb());
  if (!series) notFound();
  return <RevisionsView editor={editor} subject="series" id={series.id} search={await props.searchParams} />;
}
