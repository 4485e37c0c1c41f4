import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireEditor } from '../../../../_editor';
import { parseId } from '../../../../_parse-id';
import { RevisionPage } from '../../../../_revisions/revision-page';

export const metadata: Metadata = { title: 'Revision · Desk' };

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ against?: unknown }> };

export default async function ArticleRevisionPage({ params, searchParams }: Props) {
  const id = parseId(await params);
  const number = parseId({ id: (await params).number });
  const editor = await requireEditor(id === null ? '/admin/articles' : `/admin/articles/${id}/revisions`);
  if (id === null || number === null) notFound();
  return <RevisionPage editor={editor} subject="article" id={id} number={number} search={await searchParams} />;
}
