import { notFound } from 'next/navigation';
import { ArticlesIndex } from '@/components/articles/articles-index';
import { listArticlesPage } from '@/lib/articles/list-articles-page';
import { getDb } from '@/lib/db/client';
import { pagePath } from '@/lib/paging';
import { readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';
import { ListJsonLd } from '../_list-json-ld';

const SIZE = 20;

export async function articlesMetadata({ page }: { page: number }) {
  const series = await readSeries();
  const title = page === 1 ? 'Articles' : `Articles, page ${page}`;
  return pageMetadata(pagePath('/articles', page), title, `Articles of ${series?.title ?? 'the series'}.`);
}

export async function ArticlesPage({ page }: { page: number }) {
  const [articles, series] = await Promise.all([listArticlesPage(getDb(), { page, size: SIZE }), readSeries()]);
  if (page > articles.pageCount) notFound();
  return (
    <>
      <ArticlesIndex articles={articles} series={series ?? { language: 'en', timeZone: 'UTC' }} />
      <ListJsonLd name="Articles" path={pagePath('/articles', page)} />
    </>
  );
}
