import { getDb } from '@/lib/db/client';
import { answerTableToCsv } from '@/lib/questions/answer-table-csv';
import { listAnswerTable } from '@/lib/questions/list-answer-table';
import { answerDocument } from '../../../_answer-document';

export { answerPreflight as OPTIONS } from '../_answer-api';

export const dynamic = 'force-dynamic';

/** Which guest answered what, at which second, for spreadsheets. */
export async function GET(request: Request) {
  return answerDocument(request, async () => ({
    body: answerTableToCsv(await listAnswerTable(getDb())),
    contentType: 'text/csv; charset=utf-8',
  }));
}
