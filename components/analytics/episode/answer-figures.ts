/** How one answer of an interview was watched. */
export type AnswerFigures = {
  anchor: string;
  /** As it was asked. */
  question: string;
  /** In a few words. */
  label: string;
  /** Seconds into the video: its start, and the next one's. */
  startSeconds: number;
  endSeconds: number;
  /** Share of it that a play watched, 0 to 1; null where nothing was played. */
  engagement: number | null;
  /** Plays that jumped into it; plays that were left in it. */
  jumpIns: number;
  stops: number;
  /** Seconds watched per play and second of it: above the engagement where parts were watched again. Null without plays. */
  heat: number | null;
  /** The engagement that this question has in the series' middle interview. */
  seriesMedian: number | null;
};

/** Per second of the video, how many plays … */
export type RetentionCurve = {
  plays: number;
  durationSeconds: number;
  /** watched it; */
  covered: number[];
  /** times it was watched, again included; */
  watched: number[];
  /** jumped to it; were left at it. */
  jumpIns: number[];
  stops: number[];
};

/** What an interviewer wants to know first. Null where there is nothing to tell apart. */
export function describeAnswers(answers: AnswerFigures[], percent: (share: number) => string): string | null {
  const held = answers.filter(({ engagement }) => engagement !== null);
  if (held.length < 2) return null;
  const best = most(held, ({ engagement }) => engagement ?? 0);
  const least = most(held, ({ engagement }) => -(engagement ?? 0));
  const jumped = most(answers, ({ jumpIns }) => jumpIns);
  const left = most(answers, ({ stops }) => stops);
  if (!best || !least || best.engagement === least.engagement) return null;
  const sentences = [
    `“${best.label}” holds viewers best (${percent(best.engagement ?? 0)} of it is watched), “${least.label}” least (${percent(least.engagement ?? 0)}).`,
  ];
  const elsewhere = [
    ...(jumped && jumped.jumpIns > 0 ? [`they jump most to “${jumped.label}”`] : []),
    ...(left && left.stops > 0 ? [`leave most often in “${left.label}”`] : []),
  ];
  if (elsewhere.length > 0) sentences.push(`${capital(elsewhere.join(' and '))}.`);
  return sentences.join(' ');
}

function most(answers: AnswerFigures[], of: (answer: AnswerFigures) => number): AnswerFigures | undefined {
  return answers.toSorted((a, b) => of(b) - of(a))[0];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The answer that is being given at a second. */
export function answerAt(answers: AnswerFigures[], second: number): AnswerFigures | undefined {
  return answers.find(({ startSeconds, endSeconds }) => second >= startSeconds && second < endSeconds);
}
