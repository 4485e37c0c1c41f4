import { answerFeed } from '../../../../_answer-feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; page: string }> }) {
  const { slug, page } = await params;
  return answerFeed(request, 'xml', { kind: 'topic', slug }, page);
}
