import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ComparisonArticle } from '@/components/questions/comparison-article';
import { getDb } from '@/lib/db/client';
import { compareGuests } from '@/lib/questions/compare-guests';
import { readSeries } from '../../../_cache/read';
import { pageMetadata } from '../../../_cache/site-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ guests: string[] }> };

const readComparison = cache((path: string) => compareGuests(getDb(), path.split('/')));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const comparison = await readComparison((await params).guests.join('/'));
  if (!comparison) return {};
  const names = comparison.guests.map(({ name }) => name).join(', ');
  // Whatever order they are asked for in, they are one page to search engines.
  const path = `/compare/${comparison.guests
    .map(({ slug }) => slug)
    .sort()
    .join('/')}`;
  return pageMetadata(path, `${names} side by side`, `What ${names} answered to the same questions.`);
}

export default async function ComparisonPage({ params }: Props) {
  const [comparison, series] = await Promise.all([readComparison((await params).guests.join('/')), readSeries()]);
  if (!comparison || !series) notFound();
  return <ComparisonArticle comparison={comparison} series={series} />;
}
