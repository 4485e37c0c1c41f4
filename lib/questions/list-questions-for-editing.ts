import type { Db } from '../db/client';
import { readStandingList, type StandingListItem, versionOf } from './standing-list';

/** A standing question in the desk's list. */
export type QuestionForEditing = StandingListItem & {
  /** Names this version of it. */
  version: string;
  /** Answers to it, of interviews of any status. */
  answerCount: number;
};

/** The standing questions of a series, in order, with how many answers each has. */
export async function listQuestionsForEditing(db: Db, seriesId: number): Promise<QuestionForEditing[]> {
  const [list, counts] = await Promise.all([
    readStandingList(db, seriesId),
    db.answer.groupBy({
      by: 'questionId',
      where: { questionId: { not: null }, notAsked: false, episode: { seriesId } },
      _count: true,
    }),
  ]);
  const byId = new Map(counts.map(({ questionId, _count }) => [questionId, _count]));
  return list.map((item) => ({ ...item, version: versionOf(item), answerCount: byId.get(item.id) ?? 0 }));
}
