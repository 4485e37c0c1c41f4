import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ComparisonArticle } from '@/components/questions/comparison-article';
import { getDb } from '@/lib/db/client';
import { compareGuests } from '@/lib/questions/compare-guests';
import { fromSegment } from '../../../_cache/from-segment';
import { readSeries } from '../../../_cache/read';
import { pageMetadata } from '../../../_cache/site-metadata';
import { ListJsonLd } from '../../_list-json-ld';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ guests: string[] }> };

const readComparison = cache((path: string) => compareGuests(getDb(), path.split('/').map(fromSegment)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const comparison = await readComparison((await params).guests.join('/'));
  if (!comparison) return {};
  const { names, path } = nameComparison(comparison.guests);
  return pageMetadata(path, `${names} side by side`, `What ${names} answered to the same questions.`);
}

/** Whatever order they are asked for in, they are one page to search engines. */
function nameComparison(guests: { name: string; slug: string }[]): { names: string; path: string } {
  const slugs = guests.map(({ slug }) => slug).sort();
  return { names: guests.map(({ name }) => name).join(', '), path: `/compare/${slugs.join('/')}` };
}

export default async function ComparisonPage({ params }: Props) {
  const [comparison, series] = await Promise.all([readComparison((await params).guests.join('/')), readSeries()]);
  if (!comparison || !series) notFound();
  const { names, path } = nameComparison(comparison.guests);
  return (
    <>
      <ComparisonArticle comparison={comparison} series={series} />
      <ListJsonLd name={`${names} side by side`} path={path} />
    </>
  );
}
