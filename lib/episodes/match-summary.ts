import { foldQuestion, matchQuestion, type StandingQuestion } from '../questions/match-question';
import { splitAsked } from '../questions/split-asked';
import type { Summary, SummaryQuestion } from './parse-summary';

/** A summary's question, and the standing question that it is taken for. */
export type MatchedQuestion = SummaryQuestion & {
  /** Null for one of its own. */
  questionId: number | null;
  /** 0 to 100; 100 is the same wording. */
  confidence: number;
};

export type MatchedSummary = Omit<Summary, 'questions'> & { questions: MatchedQuestion[] };

/** Takes a summary's questions for standing ones, each of these once: whoever is nearest has it. */
export function matchSummary(summary: Summary, standing: readonly StandingQuestion[]): MatchedSummary {
  const wordings = new Set(standing.flatMap(({ text, wordings: others }) => [text, ...others].map(foldQuestion)));
  const questions = summary.questions
    .flatMap((question) => divide(question, wordings))
    .flatMap((question) => divideUnanswered(question, standing));
  const found = questions.map(({ asked }) => matchQuestion(asked, standing));
  const best = new Map<number, number>();
  found.forEach((match, i) => {
    if (!match) return;
    const other = best.get(match.questionId);
    if (other === undefined || (found[other]?.confidence ?? 0) < match.confidence) best.set(match.questionId, i);
  });
  return {
    ...summary,
    questions: questions.map((question, i) => {
      const match = found[i];
      const isBest = match && best.get(match.questionId) === i;
      return { ...question, questionId: isBest ? match.questionId : null, confidence: isBest ? match.confidence : 0 };
    }),
  };
}

/**
 * Two standing questions asked in one breath are two, where nothing is written under them: an answer would be of both.
 */
export function divideUnanswered(question: SummaryQuestion, standing: readonly StandingQuestion[]): SummaryQuestion[] {
  if (question.answer !== '') return [question];
  return splitAsked(question.asked, standing).map((asked) => ({ ...question, asked }));
}

/**
 * A paragraph that is a standing question word for word begins that question, even where nothing else tells: it may end
 * without a question mark. @param wordings folded
 */
function divide(question: SummaryQuestion, wordings: ReadonlySet<string>): SummaryQuestion[] {
  const divided: SummaryQuestion[] = [{ ...question, answer: '' }];
  for (const paragraph of question.answer.split(/\n{2,}/)) {
    const last = divided.at(-1);
    if (wordings.has(foldQuestion(paragraph)) && !/^\s*[-*+>]/.test(paragraph)) {
      divided.push({ asked: paragraph.replace(/\s+/g, ' ').trim(), answer: '', startSeconds: null });
    } else if (last) last.answer = last.answer === '' ? paragraph : `${last.answer}\n\n${paragraph}`;
  }
  return divided;
}
