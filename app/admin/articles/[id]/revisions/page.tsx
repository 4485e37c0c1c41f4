import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireEditor } from '../../../_editor';
import { parseId } from '../../../_parse-id';
import { RevisionsPage } from '../../../_revisions/revisions-page';

export const metadata: Metadata = { title: 'Revisions · Desk' };

type Props = { params: Promise<unknown>; searchParams: Promise<{ page?: unknown }> };

export default async function ArticleRevisionsPage({ params, searchParams }: Props) {
  const id = parseId(await params);
  const editor = await requireEditor(id === null ? '/admin/articles' : `/admin/articles/${id}/revisions`);
  if (id === null) notFound();
  return <RevisionsPage editor={editor} subject="article" id={id} search={await searchParams} />;
}
