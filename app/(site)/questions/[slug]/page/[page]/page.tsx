import { notFound } from 'next/navigation';
import { parsePageNumber } from '@/lib/paging';
import { QuestionPage, questionMetadata } from '../../_question-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string; page: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePageNumber(page);
  return number === null ? {} : questionMetadata({ slug, page: number });
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePageNumber(page);
  if (number === null) notFound();
  return <QuestionPage slug={slug} page={number} />;
}
