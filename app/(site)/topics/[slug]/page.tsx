import { TopicPage, topicMetadata } from './_topic-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  return topicMetadata({ slug: (await params).slug, page: 1 });
}

export default async function Page({ params }: Props) {
  return <TopicPage slug={(await params).slug} page={1} />;
}
