import { notFound } from 'next/navigation';
import { parsePageNumber } from '@/lib/paging';
import { parseYear } from '@/lib/series/calendar-year';
import { EpisodesPage, episodesMetadata } from '../../../../_episodes-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ year: string; page: string }> };

async function parse({ params }: Props) {
  const { year: yearText, page: pageText } = await params;
  const year = parseYear(yearText);
  const page = parsePageNumber(pageText);
  return year === null || page === null ? null : { year, page };
}

export async function generateMetadata(props: Props) {
  const wanted = await parse(props);
  return wanted ? episodesMetadata(wanted) : {};
}

export default async function Page(props: Props) {
  const wanted = await parse(props);
  if (!wanted) notFound();
  return <EpisodesPage {...wanted} />;
}
