import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireEditor } from '../../../_editor';
import { parseId } from '../../../_parse-id';
import { RevisionsView } from '../../../_revisions/revisions-view';

export const metadata: Metadata = { title: 'Revisions · Desk' };

type Props = { params: Promise<unknown>; searchParams: Promise<{ page?: unknown }> };

export default async function EpisodeRevisionsPage({ params, searchParams }: Props) {
  const id = parseId(await params);
  const path = id === null ? '/admin/episodes' : `/admin/episodes/${id}/revisions`;
  const editor = await requireEditor(path, 'episodes.read');
  if (id === null) notFound();
  return <RevisionsView editor={editor} subject="episode" id={id} search={await searchParams} />;
}
