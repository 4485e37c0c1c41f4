import { readEpisode } from '@/app/_cache/read';
import { answerApi, found, missing } from '../../_answer-api';

export { answerPreflight as OPTIONS } from '../../_answer-api';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerApi(request, async (to) => {
    const episode = await readEpisode(slug);
    // One that is not listed is for those who were given its address.
    return episode?.isListed ? found(to.episode(episode)) : missing('There is no such interview.');
  });
}
