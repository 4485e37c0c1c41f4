import { questionCard } from '@/lib/cards/cards';
import { readQuestion, readSeries } from '../../../../_cache/read';
import { answerCard } from '../../../_answer-card';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerCard(request, async () => {
    const question = await readQuestion(slug);
    return question && questionCard(question, await readSeries());
  });
}
