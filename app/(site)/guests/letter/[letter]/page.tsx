import { notFound } from 'next/navigation';
import { GuestsPage, guestsMetadata, parseLetter } from '../../_guests-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ letter: string }> };

export async function generateMetadata({ params }: Props) {
  const letter = parseLetter((await params).letter);
  return letter === null ? {} : guestsMetadata({ page: 1, letter });
}

export default async function Page({ params }: Props) {
  const letter = parseLetter((await params).letter);
  if (letter === null) notFound();
  return <GuestsPage page={1} letter={letter} />;
}
