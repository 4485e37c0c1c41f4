import { answerFeed } from '../../_answer-feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ page: string }> }) {
  return answerFeed(request, 'json', { kind: 'site' }, (await params).page);
}
