import { readQuestion } from '@/app/_cache/read';
import { getDb } from '@/lib/db/client';
import { listQuestionAnswers } from '@/lib/questions/list-question-answers';
import { API_PAGE, answerApi, found, missing, parsePage } from '../_answer-api';

/** A standing question with a page of its answers. @param text the page's number as the address has it; null for the first */
export function answerQuestion(request: Request, slug: string, text: string | null): Promise<Response> {
  return answerApi(request, async (to) => {
    const page = text === null ? 1 : parsePage(text);
    if (page === null) return { ok: false, status: 400, sentence: `“${text}” is no page; expected 2 or more.` };
    const question = await readQuestion(slug);
    if (!question) return missing('There is no such question.');
    const answers = await listQuestionAnswers(getDb(), { questionId: question.id, page, size: API_PAGE });
    return page <= answers.pageCount
      ? found(to.question(question, answers))
      : missing(`The last page is ${answers.pageCount}.`);
  });
}
