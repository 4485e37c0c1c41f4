import { formatPosition } from '@/lib/episodes/format-position';
import type { MatchedSummary } from '@/lib/episodes/match-summary';
import type { EpisodeForm, EpisodeFormAnswer } from '../schema';
import { newAnswer } from './arrange-answers';

/** What the editor made of a question of a pasted summary. */
export type ChosenQuestion = {
  asked: string;
  /** Null for one of its own; `leave-out` where it is not wanted. */
  questionId: number | null | 'leave-out';
  /** As typed. */
  start: string;
  body: string;
};

export type ChosenSummary = {
  questions: ChosenQuestion[];
  /** Each empty where it is not wanted. */
  introduction: string;
  recommendedLinks: { label: string; url: string }[];
};

/** A summary as it is shown to be corrected. */
export function toChosen({ questions }: MatchedSummary): ChosenQuestion[] {
  return questions.map(({ asked, answer, startSeconds, questionId }) => ({
    asked,
    questionId,
    start: startSeconds === null ? '' : formatPosition(startSeconds),
    body: answer,
  }));
}

type Parts = Pick<EpisodeForm, 'answers' | 'introduction' | 'recommendedLinks'>;

/**
 * The form with a summary in it: its questions in its order, those of the form that it does not have after them. Nothing
 * that was written before goes: a question that has an answer gets the summary's below it.
 */
export function applySummary(form: Parts, chosen: ChosenSummary, standing: { id: number; text: string }[]): Parts {
  const texts = new Map(standing.map(({ id, text }) => [id, fold(text)]));
  const left = [...form.answers];
  const placed = chosen.questions.flatMap(({ asked, questionId, start, body }): EpisodeFormAnswer[] => {
    if (questionId === 'leave-out') return [];
    const known = left.findIndex((answer) => isSame(answer, questionId, asked));
    const [before] = known >= 0 ? left.splice(known, 1) : [newAnswer(questionId)];
    const row = before ?? newAnswer(questionId);
    const isReworded = questionId === null || texts.get(questionId) !== fold(asked);
    return [
      {
        ...row,
        notAsked: false,
        wording: isReworded ? row.wording || asked : row.wording,
        start: start || row.start,
        body: joined(row.body, body),
      },
    ];
  });
  const isBlank = ({ questionId, wording, body, start }: EpisodeFormAnswer) =>
    questionId === null && `${wording}${body}${start}`.trim() === '';
  const links = chosen.recommendedLinks.filter(({ url }) => !form.recommendedLinks.some((link) => link.url === url));
  return {
    answers: [...placed, ...left.filter((answer) => !isBlank(answer))],
    introduction: joined(form.introduction, chosen.introduction),
    recommendedLinks: [...form.recommendedLinks, ...links],
  };
}

function isSame(answer: EpisodeFormAnswer, questionId: number | null, asked: string): boolean {
  if (questionId !== null) return answer.questionId === questionId;
  return answer.questionId === null && fold(answer.wording) === fold(asked);
}

/** Pasted twice, it stands there once. */
function joined(before: string, after: string): string {
  if (before.includes(after.trim())) return before;
  return [before.trimEnd(), after.trim()].filter(Boolean).join('\n\n');
}

const fold = (text: string) =>
  text
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
