import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleText } from '@/components/articles/article-text';
import { articlePath } from '@/lib/articles/article';
import { listPictures } from '@/lib/articles/list-pictures';
import { getDb } from '@/lib/db/client';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { readArticle, readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await readArticle('page', (await params).page);
  if (!article) return {};
  return pageMetadata(articlePath(article), article.title, article.summary || summariseMarkdown(article.body));
}

/** A page such as /about. Every other address of one part has a folder of its own, which comes first. */
export default async function PageOfItsOwn({ params }: Props) {
  const [article, series] = await Promise.all([readArticle('page', (await params).page), readSeries()]);
  if (!article || !series) notFound();
  const pictures = await listPictures(getDb(), article.body);
  return <ArticleText article={article} pictures={pictures} series={series} />;
}
