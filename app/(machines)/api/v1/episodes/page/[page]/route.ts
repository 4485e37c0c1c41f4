import { getDb } from '@/lib/db/client';
import { listEpisodesPage } from '@/lib/episodes/list-episodes-page';
import { answerApiPage } from '../../../_answer-api';

export { answerPreflight as OPTIONS } from '../../../_answer-api';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ page: string }> }) {
  const { page: number } = await params;
  return answerApiPage(request, number, async (to, page) => to.episodePage(await listEpisodesPage(getDb(), page)));
}
