import { QuestionPage, questionMetadata } from './_question-page';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  return questionMetadata({ slug: (await params).slug, page: 1 });
}

export default async function Page({ params }: Props) {
  return <QuestionPage slug={(await params).slug} page={1} />;
}
