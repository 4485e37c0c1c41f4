import { notFound } from 'next/navigation';
import { parsePageNumber } from '@/lib/paging';
import { ArticlesPage, articlesMetadata } from '../../_articles-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props) {
  const page = parsePageNumber((await params).page);
  return page === null ? {} : articlesMetadata({ page });
}

export default async function Page({ params }: Props) {
  const page = parsePageNumber((await params).page);
  if (page === null) notFound();
  return <ArticlesPage page={page} />;
}
