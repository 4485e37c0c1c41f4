import { getDb } from '@/lib/db/client';
import { listAnswerTable } from '@/lib/questions/list-answer-table';
import { answerApi, found } from '../_answer-api';

export { answerPreflight as OPTIONS } from '../_answer-api';

export const dynamic = 'force-dynamic';

/** Which guest answered what, at which second. */
export async function GET(request: Request) {
  return answerApi(request, async (to) => found(to.answerTable(await listAnswerTable(getDb()))));
}
