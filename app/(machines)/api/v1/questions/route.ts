import { getDb } from '@/lib/db/client';
import { toPaged } from '@/lib/paging';
import { listQuestions } from '@/lib/questions/list-questions';
import { answerApi, found } from '../_answer-api';

export { answerPreflight as OPTIONS } from '../_answer-api';

export const dynamic = 'force-dynamic';

/** All of them are one page: a series has dozens at most. */
export async function GET(request: Request) {
  return answerApi(request, async (to) => {
    const questions = await listQuestions(getDb());
    return found(to.questionPage(toPaged(questions, questions.length, { page: 1, size: questions.length || 1 })));
  });
}
