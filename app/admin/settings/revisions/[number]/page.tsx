import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { requireEditor } from '../../../_editor';
import { parseId } from '../../../_parse-id';
import { RevisionView } from '../../../_revisions/revision-view';

export const metadata: Metadata = { title: 'Revision of the settings · Desk' };

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ against?: unknown }> };

export default async function SettingsRevisionPage({ params, searchParams }: Props) {
  const number = parseId({ id: (await params).number });
  const editor = await requireEditor('/admin/settings/revisions', 'settings.write');
  const series = await getSeries(getDb());
  if (!series || number === null) notFound();
  return <RevisionView editor={editor} subject="series" id={series.id} number={number} search={await searchParams} />;
}
