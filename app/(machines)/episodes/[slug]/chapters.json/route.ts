import { getEnv } from '@/lib/env';
import { chaptersOf } from '@/lib/episodes/chapters';
import { addressesOf } from '@/lib/feeds/addresses';
import { toChaptersJson } from '@/lib/feeds/chapters';
import { readEpisode } from '../../../../_cache/read';
import { answerDocument } from '../../../_answer-document';

export const dynamic = 'force-dynamic';

/** contract.md: an interview's chapters, which are its answers' start seconds. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerDocument(request, async () => {
    const episode = await readEpisode(slug);
    if (!episode) return null;
    const chapters = chaptersOf(episode.answers, episode.durationSeconds);
    const { episodeAt } = addressesOf(getEnv().siteUrl);
    return {
      body: toChaptersJson(chapters, { title: episode.title, answerUrl: (seconds) => episodeAt(slug, seconds) }),
      contentType: 'application/json+chapters',
    };
  });
}
