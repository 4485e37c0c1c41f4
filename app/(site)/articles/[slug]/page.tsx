import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleText } from '@/components/articles/article-text';
import { JsonLd } from '@/components/site/json-ld';
import { articlePath } from '@/lib/articles/article';
import { listPictures } from '@/lib/articles/list-pictures';
import { getDb } from '@/lib/db/client';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { articleGraph } from '@/lib/feeds/json-ld';
import { readAddresses } from '../../../_cache/addresses';
import { readArticle, readSeries } from '../../../_cache/read';
import { pageMetadata } from '../../../_cache/site-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await readArticle('article', (await params).slug);
  if (!article) return {};
  return pageMetadata(articlePath(article), article.title, article.summary || summariseMarkdown(article.body), {
    isListed: article.isListed,
    openGraph: {
      type: 'article',
      publishedTime: article.publishedAt?.toISOString(),
      modifiedTime: article.updatedAt.toISOString(),
    },
  });
}

export default async function ArticlePage({ params }: Props) {
  const [article, series] = await Promise.all([readArticle('article', (await params).slug), readSeries()]);
  if (!article || !series) notFound();
  const pictures = await listPictures(getDb(), article.body);
  const addresses = readAddresses();
  const url = addresses.article(article.slug);
  return (
    <>
      <ArticleText article={article} pictures={pictures} series={series} />
      {article.isListed && (
        <JsonLd
          graph={articleGraph(article, url, [{ name: 'Articles', url: addresses.list('articles') }], series, addresses)}
        />
      )}
    </>
  );
}
