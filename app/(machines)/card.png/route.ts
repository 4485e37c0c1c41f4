import { siteCard } from '@/lib/cards/cards';
import { readSeries } from '../../_cache/read';
import { answerCard } from '../_answer-card';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answerCard(request, async () => siteCard(await readSeries()));
