import type { Metadata } from 'next';
import { ArticleTable } from '@/components/admin/article-table';
import { buttonClass } from '@/components/admin/button';
import { listArticlesForEditing } from '@/lib/articles/list-articles-for-editing';
import { withinReach } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';

export const metadata: Metadata = { title: 'Articles · Desk' };

export default async function ArticlesPage() {
  const editor = await requireEditor('/admin/articles', 'articles.read');
  const [articles, series] = await Promise.all([
    listArticlesForEditing(getDb(), withinReach(editor, 'articles.read')),
    getSeries(getDb()),
  ]);
  return (
    <DeskFrame
      editor={editor}
      current="articles"
      title="Articles and pages"
      tools={
        <a className={buttonClass('primary')} href="/admin/articles/new">
          New article
        </a>
      }
    >
      {articles.length > 0 ? (
        <ArticleTable rows={articles} timeZone={series?.timeZone ?? 'UTC'} />
      ) : (
        <p>Nothing has been written yet. An article is dated and listed; a page, such as About, stands by itself.</p>
      )}
    </DeskFrame>
  );
}
