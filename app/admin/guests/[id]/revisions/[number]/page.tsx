import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireEditor } from '../../../../_editor';
import { parseId } from '../../../../_parse-id';
import { RevisionView } from '../../../../_revisions/revision-view';

export const metadata: Metadata = { title: 'Revision · Desk' };

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ against?: unknown }> };

export default async function GuestRevisionPage({ params, searchParams }: Props) {
  const id = parseId(await params);
  const number = parseId({ id: (await params).number });
  const editor = await requireEditor(id === null ? '/admin/guests' : `/admin/guests/${id}/revisions`, 'guests.write');
  if (id === null || number === null) notFound();
  return <RevisionView editor={editor} subject="guest" id={id} number={number} search={await searchParams} />;
}
