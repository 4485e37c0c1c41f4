import { answerFeed } from '../_answer-feed';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answerFeed(request, 'json', { kind: 'site' });
