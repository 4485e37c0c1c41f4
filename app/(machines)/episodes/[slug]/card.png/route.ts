import { episodeCard } from '@/lib/cards/cards';
import { readEpisode, readSeries } from '../../../../_cache/read';
import { answerCard } from '../../../_answer-card';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerCard(request, async () => {
    const episode = await readEpisode(slug);
    return episode && episodeCard(episode, await readSeries());
  });
}
