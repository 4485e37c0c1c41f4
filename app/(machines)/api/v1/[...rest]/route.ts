import { answerApi, missing } from '../_answer-api';

export { answerPreflight as OPTIONS } from '../_answer-api';

export const dynamic = 'force-dynamic';

/** Programs get a sentence that they can read, and not the page that people get. */
export async function GET(request: Request) {
  return answerApi(request, async () => missing('There is nothing at this address; see /api/v1/openapi.json.'));
}
