import { answerQuestion } from '../_answer-question';

export { answerPreflight as OPTIONS } from '../../_answer-api';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerQuestion(request, (await params).slug, null);
}
