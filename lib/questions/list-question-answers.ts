import { getCoverage } from '../coverage/get-coverage';
import type { Db } from '../db/client';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import { GIVEN, givenAnswerInclude, toGivenAnswer } from './given-answer';
import type { GivenAnswer } from './question';

/** A page of what guests answered to a standing question, the newest interview first. */
export async function listQuestionAnswers(
  db: Db,
  { questionId, ...request }: { questionId: number } & PageRequest,
): Promise<Paged<GivenAnswer>> {
  const [{ answersByQuestion }, ids] = await Promise.all([getCoverage(db), listIds(db, questionId, request)]);
  const rows = await db.answer.findMany({ where: { id: { in: ids } }, include: givenAnswerInclude });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return toPaged(inOrder.map(toGivenAnswer), answersByQuestion.get(questionId) ?? 0, request);
}

/**
 * The answers that a page shows. The CROSS JOIN has SQLite go through the interviews in their order, and stop where the
 * page ends; left to itself it reads and sorts every answer to the question. To PostgreSQL it is a join like any other.
 */
async function listIds(db: Db, questionId: number, request: PageRequest): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number | bigint }[]>`
    SELECT answer.id AS id
    FROM episode CROSS JOIN answer
    WHERE answer.episode_id = episode.id AND answer.question_id = ${questionId} AND ${GIVEN}
    ORDER BY episode.number DESC, answer.position, answer.id
    LIMIT ${request.size} OFFSET ${skipTo(request)}`;
  return rows.map(({ id }) => Number(id));
}
