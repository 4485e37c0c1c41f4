import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireEditor } from '../../../../_editor';
import { parseId } from '../../../../_parse-id';
import { RevisionView } from '../../../../_revisions/revision-view';

export const metadata: Metadata = { title: 'Revision · Desk' };

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ against?: unknown }> };

export default async function EpisodeRevisionPage({ params, searchParams }: Props) {
  const id = parseId(await params);
  const number = parseId({ id: (await params).number });
  const path = id === null ? '/admin/episodes' : `/admin/episodes/${id}/revisions`;
  const editor = await requireEditor(path, 'episodes.read');
  if (id === null || number === null) notFound();
  return <RevisionView editor={editor} subject="episode" id={id} number={number} search={await searchParams} />;
}
