import { guestCard } from '@/lib/cards/cards';
import { readGuest, readSeries } from '../../../../_cache/read';
import { answerCard } from '../../../_answer-card';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerCard(request, async () => {
    const guest = await readGuest(slug);
    return guest && guestCard(guest, await readSeries());
  });
}
