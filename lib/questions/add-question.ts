import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { changeStandingList } from './change-standing-list';
import { distinctWordings, type QuestionContent, type QuestionRefusal, refuseQuestion } from './question-content';

export type AddQuestion = { seriesId: number; content: QuestionContent; userId: string | null };
export type AddQuestionResult = { ok: true; id: number } | QuestionRefusal;

/** Adds a standing question at the end of the list. */
export function addQuestion(db: Db, { seriesId, content, userId }: AddQuestion, now: Date): Promise<AddQuestionResult> {
  return asSingleWriter(db, 'editing', (tx) =>
    changeStandingList<AddQuestionResult>(tx, { seriesId, userId }, now, async () => {
      const refusal = await refuseQuestion(tx, content, { seriesId, known: null });
      if (refusal) return refusal;
      const { wordings, ...fields } = content;
      const { id } = await tx.question.create({
        data: {
          ...fields,
          seriesId,
          position: await tx.question.count({ where: { seriesId } }),
          createdAt: now,
          updatedAt: now,
          wordings: { create: distinctWordings(content.text, wordings).map((text) => ({ text })) },
        },
      });
      const subject = { kind: 'question', id, name: content.text } as const;
      await recordAudit(tx, { action: 'question.added', subject, userId }, now);
      return { ok: true, id };
    }),
  );
}
