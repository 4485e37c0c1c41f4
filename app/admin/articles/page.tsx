import type { Metadata } from 'next';
import { ArticleTable } from '@/components/admin/article-table';
import { buttonClass } from '@/components/admin/button';
import { ListControls } from '@/components/admin/list/list-controls';
import { ListPages } from '@/components/admin/list/list-pages';
import { ARTICLE_SORTS, type ArticleSort, listArticlesForEditing } from '@/lib/articles/list-articles-for-editing';
import { may, withinReach } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { getSeriesZone } from '@/lib/series/get-series-zone';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { BulkForm } from '../_list/bulk-form';
import { STATUS_FILTER, STATUSES, toChoices } from '../_list/choices';
import { readListQuery } from '../_list/read-list-query';
import { bulkArticlesAction } from './bulk-actions';

export const metadata: Metadata = { title: 'Articles · Desk' };

const SORTS: Record<ArticleSort, string> = { saved: 'Saved last', published: 'Published last', title: 'By title' };

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor('/admin/articles', 'articles.read');
  const query = readListQuery(await searchParams, { sorts: ARTICLE_SORTS, filters: STATUSES });
  const { text, filter: status, sort } = query;
  const [paged, timeZone] = await Promise.all([
    listArticlesForEditing(getDb(), { ...query, status, ...withinReach(editor, 'articles.read') }),
    getSeriesZone(getDb()),
  ]);
  const mayPublish = may(editor, 'articles.publish');
  const list =
    paged.items.length > 0 ? (
      <ArticleTable rows={paged.items} timeZone={timeZone} hasPicks={mayPublish} />
    ) : (
      <p>{EMPTY[text || status ? 'found' : 'there']}</p>
    );
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
      <ListControls
        action="/admin/articles"
        text={text}
        hint="In titles, summaries and addresses."
        filter={{ name: 'status', label: 'Status', value: status ?? '', choices: STATUS_FILTER }}
        sort={{ value: sort, choices: toChoices(SORTS) }}
      />
      {mayPublish ? (
        <BulkForm action={bulkArticlesAction} hasTopics={false} hasRows={paged.items.length > 0}>
          {list}
        </BulkForm>
      ) : (
        list
      )}
      <ListPages
        paged={paged}
        action="/admin/articles"
        query={{ q: text, status: status ?? '', sort: sort === ARTICLE_SORTS[0] ? '' : sort }}
        words={{ one: 'article or page', many: 'articles and pages' }}
      />
    </DeskFrame>
  );
}

const EMPTY = {
  found: 'There is none of these.',
  there: 'Nothing has been written yet. An article is dated and listed; a page, such as About, stands by itself.',
};
