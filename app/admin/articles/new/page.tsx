import type { Metadata } from 'next';
import { mayWith } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { getSeriesZone } from '@/lib/series/get-series-zone';
import { listTopicNames } from '@/lib/topics/list-topic-names';
import { listWorkingCopies } from '@/lib/working-copies/list-working-copies';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor } from '../../_editor';
import { ArticleForm } from '../article-form';
import { newArticleForm } from '../to-article-form';

export const metadata: Metadata = { title: 'New article · Desk' };

export default async function NewArticlePage() {
  const editor = await requireEditor('/admin/articles/new', 'articles.write');
  const [knownTopics, copies] = await Promise.all([
    listTopicNames(getDb()),
    listWorkingCopies(getDb(), { userId: editor.id, subject: 'article', subjectId: null }),
  ]);
  return (
    <DeskFrame editor={editor} current="articles" title="New article">
      <ArticleForm
        id={null}
        mayPublish={mayWith(editor, 'articles.publish', null)}
        revision={0}
        initial={newArticleForm}
        pictures={{}}
        timeZone={await getSeriesZone(getDb())}
        scheduledFor={null}
        editorId={editor.id}
        {...{ knownTopics, copies }}
      />
    </DeskFrame>
  );
}
