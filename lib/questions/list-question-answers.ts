import type { Db } from '../db/client';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import { given, givenAnswerInclude, toGivenAnswer } from './given-answer';
import type { GivenAnswer } from './question';

/** A page of what guests answered to a standing question, the newest interview first. */
export async function listQuestionAnswers(
  db: Db,
  { questionId, ...request }: { questionId: number } & PageRequest,
): Promise<Paged<GivenAnswer>> {
  const where = { questionId, ...given };
  const [total, rows] = await Promise.all([
    db.answer.count({ where }),
    db.answer.findMany({
      where,
      orderBy: [{ episode: { number: 'desc' } }, { position: 'asc' }, { id: 'asc' }],
      skip: skipTo(request),
      take: request.size,
      include: givenAnswerInclude,
    }),
  ]);
  return toPaged(rows.map(toGivenAnswer), total, request);
}
