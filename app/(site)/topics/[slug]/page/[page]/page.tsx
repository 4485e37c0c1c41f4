import { notFound } from 'next/navigation';
import { parsePageNumber } from '@/lib/paging';
import { TopicPage, topicMetadata } from '../../_topic-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string; page: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePageNumber(page);
  return number === null ? {} : topicMetadata({ slug, page: number });
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePageNumber(page);
  if (number === null) notFound();
  return <TopicPage slug={slug} page={number} />;
}
