import type { Db } from '../db/client';

/** What merging a question into another will do. */
export type QuestionMergePreview = {
  /** How many answers go along. */
  answers: number;
  /** How many interviews answered both. */
  both: number;
};

export async function previewQuestionMerge(db: Db, from: number, into: number): Promise<QuestionMergePreview> {
  const asked = { notAsked: false };
  const [answers, both] = await Promise.all([
    db.answer.count({ where: { questionId: from, ...asked } }),
    db.episode.count({
      where: {
        AND: [
          { answers: { some: { questionId: from, ...asked } } },
          { answers: { some: { questionId: into, ...asked } } },
        ],
      },
    }),
  ]);
  return { answers, both };
}
