import type { Db } from '../../db/client';
import { listStandingQuestions } from '../../questions/list-standing-questions';
import { sanitiseForDisplay } from '../../texts/sanitise';
import type { ConvertedPost } from '../converted-post';
import { convertSafely } from './convert-safely';
import { type Foreseen, foresee } from './foresee';
import { getItem, type ItemView } from './list-items';
import { readSpooled } from './spool';
import { proposedQuestion } from './wanted-content';

export type ItemPreview = {
  item: ItemView;
  foreseen: Foreseen;
  /** The original: HTML that is safe to be shown and fetches nothing, or plain text. Null where it is gone. */
  original: { html: string } | { text: string } | null;
  /** What it becomes, with the correction's kind; null where that can't be. */
  converted: ConvertedPost | null;
  /** The standing question of each answer, as it would be saved. */
  questionIds: (number | null)[];
  questions: { id: number; text: string }[];
  /** Neighbours in the run. */
  previous: number | null;
  next: number | null;
};

/** One post of a run, its original and its result side by side. */
export async function getPreview(
  db: Db,
  dataDir: string,
  runId: string,
  position: number,
): Promise<ItemPreview | null> {
  const item = await getItem(db, runId, position);
  if (!item) return null;
  const questions = await listStandingQuestions(db);
  const [foreseen] = await foresee(db, [item]);
  const { place } = item.plan;
  const post = place && (await readSpooled(dataDir, runId, place));
  const as = item.correction.becomes;
  const result = post && convertSafely(post, as === undefined ? { questions } : { questions, as });
  const converted = result?.ok ? result.converted : null;
  const answers = converted?.becomes === 'episode' ? converted.content.answers : [];
  const { total = 0 } = (await db.importRun.findUnique({ where: { id: runId }, select: { total: true } })) ?? {};
  return {
    item,
    foreseen: foreseen ?? { effect: 'new', conflicts: [] },
    original: post && (post.html === null ? { text: post.text ?? '' } : { html: sanitiseForDisplay(post.html) }),
    converted,
    questionIds: answers.map(({ match }, at) => {
      const corrected = item.correction.questions?.[String(at)];
      return corrected === undefined ? proposedQuestion(match) : corrected;
    }),
    questions: questions.map(({ id, text }) => ({ id, text })),
    previous: position > 0 ? position - 1 : null,
    next: position + 1 < total ? position + 1 : null,
  };
}
