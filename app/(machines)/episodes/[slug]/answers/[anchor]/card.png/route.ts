import { answerCard as cardOfAnswer } from '@/lib/cards/cards';
import { readEpisode, readSeries } from '../../../../../../_cache/read';
import { answerCard } from '../../../../../_answer-card';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; anchor: string }> }) {
  const { slug, anchor } = await params;
  return answerCard(request, async () => {
    const episode = await readEpisode(slug);
    const answer = episode?.answers.find((candidate) => candidate.anchor === anchor);
    return episode && answer ? cardOfAnswer(episode, answer.question, await readSeries()) : null;
  });
}
