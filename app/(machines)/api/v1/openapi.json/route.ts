import { readSeries } from '@/app/_cache/read';
import { describeApi } from '@/lib/api/openapi';
import { getEnv } from '@/lib/env';
import { answerApi, found } from '../_answer-api';

export { answerPreflight as OPTIONS } from '../_answer-api';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  return answerApi(request, async () => {
    const series = await readSeries();
    return found(describeApi({ siteUrl: getEnv().siteUrl, title: series?.title ?? 'Colloquy' }));
  });
}
