import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import { listPictures } from '@/lib/articles/list-pictures';
import { mayWith } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { getSeriesZone } from '@/lib/series/get-series-zone';
import { listTopicNames } from '@/lib/topics/list-topic-names';
import { listWorkingCopies } from '@/lib/working-copies/list-working-copies';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor, requireReach } from '../../_editor';
import { parseId } from '../../_parse-id';
import { ArticleForm } from '../article-form';
import { toArticleForm } from '../to-article-form';

export const metadata: Metadata = { title: 'Edit article · Desk' };

export default async function EditArticlePage({ params }: { params: Promise<unknown> }) {
  const id = parseId(await params);
  const editor = await requireEditor(id === null ? '/admin/articles' : `/admin/articles/${id}`, 'articles.read');
  const article = id === null ? null : await getArticleForEditing(getDb(), id);
  if (!article) notFound();
  requireReach(editor, 'articles.read', article);
  const [knownTopics, pictures, copies] = await Promise.all([
    listTopicNames(getDb()),
    listPictures(getDb(), article.content.body),
    listWorkingCopies(getDb(), { userId: editor.id, subject: 'article', subjectId: article.id }),
  ]);
  return (
    <DeskFrame
      editor={editor}
      current="articles"
      title={article.content.title}
      tools={<a href={`/admin/articles/${article.id}/revisions`}>Revisions</a>}
    >
      <ArticleForm
        id={article.id}
        mayPublish={mayWith(editor, 'articles.publish', article)}
        revision={article.revision}
        initial={toArticleForm(article)}
        scheduledFor={article.scheduledFor}
        timeZone={await getSeriesZone(getDb())}
        editorId={editor.id}
        {...{ knownTopics, pictures, copies }}
      />
    </DeskFrame>
  );
}
