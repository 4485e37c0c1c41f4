import { matchQuestion, type StandingQuestion } from '../questions/match-question';
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
  const found = summary.questions.map(({ asked }) => matchQuestion(asked, standing));
  const best = new Map<number, number>();
  found.forEach((match, i) => {
    if (!match) return;
    const other = best.get(match.questionId);
    if (other === undefined || (found[other]?.confidence ?? 0) < match.confidence) best.set(match.questionId, i);
  });
  const questions = summary.questions.map((question, i) => {
    const match = found[i];
    const isBest = match && best.get(match.questionId) === i;
    return { ...question, questionId: isBest ? match.questionId : null, confidence: isBest ? match.confidence : 0 };
  });
  return { ...summary, questions };
}
