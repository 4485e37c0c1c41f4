import { notFound } from 'next/navigation';
import { parsePageNumber } from '@/lib/paging';
import { GuestsPage, guestsMetadata, parseLetter } from '../../../../_guests-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ letter: string; page: string }> };

async function parse({ params }: Props) {
  const { letter: letterText, page: pageText } = await params;
  const letter = parseLetter(letterText);
  const page = parsePageNumber(pageText);
  return letter === null || page === null ? null : { letter, page };
}

export async function generateMetadata(props: Props) {
  const wanted = await parse(props);
  return wanted ? guestsMetadata(wanted) : {};
}

export default async function Page(props: Props) {
  const wanted = await parse(props);
  if (!wanted) notFound();
  return <GuestsPage {...wanted} />;
}
