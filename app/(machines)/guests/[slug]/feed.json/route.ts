import { answerFeed } from '../../../_answer-feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerFeed(request, 'json', { kind: 'guest', slug: (await params).slug });
}
