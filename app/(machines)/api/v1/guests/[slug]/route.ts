import { readGuest } from '@/app/_cache/read';
import { answerApi, found, missing } from '../../_answer-api';

export { answerPreflight as OPTIONS } from '../../_answer-api';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerApi(request, async (to) => {
    const guest = await readGuest(slug);
    return guest ? found(to.guest(guest)) : missing('There is no such guest.');
  });
}
