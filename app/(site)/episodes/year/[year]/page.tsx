import { notFound } from 'next/navigation';
import { parseYear } from '@/lib/series/calendar-year';
import { EpisodesPage, episodesMetadata } from '../../_episodes-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props) {
  const year = parseYear((await params).year);
  return year === null ? {} : episodesMetadata({ page: 1, year });
}

export default async function Page({ params }: Props) {
  const year = parseYear((await params).year);
  if (year === null) notFound();
  return <EpisodesPage page={1} year={year} />;
}
