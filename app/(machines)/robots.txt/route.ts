import { getEnv } from '@/lib/env';
import { toRobots } from '@/lib/feeds/robots';
import { answerDocument } from '../_answer-document';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) =>
  answerDocument(request, async () => ({
    body: toRobots(`${getEnv().siteUrl}/sitemap.xml`),
    contentType: 'text/plain; charset=utf-8',
  }));
