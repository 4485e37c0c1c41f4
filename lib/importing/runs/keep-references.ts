import type { AnswerContent, EpisodeContent } from '../../episodes/episode-content';

/**
 * The archive's content over an interview that is here: what an archive can't know stays (the video's length, the second
 * of an answer, what its guests are known for), and answers keep the anchors that links lead to.
 */
export function keepReferences(wanted: EpisodeContent, here: EpisodeContent): EpisodeContent {
  const left = [...here.answers];
  const answers = wanted.answers.map((answer) => {
    const at = left.findIndex((known) => isSame(known, answer));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return {
      ...answer,
      anchor: known?.anchor ?? unlessTaken(answer.anchor, here),
      startSeconds: answer.startSeconds ?? known?.startSeconds ?? null,
    };
  });
  return { ...wanted, answers, durationSeconds: wanted.durationSeconds ?? here.durationSeconds };
}

function isSame(known: AnswerContent, answer: AnswerContent): boolean {
  if (answer.questionId !== null) return known.questionId === answer.questionId;
  return known.questionId === null && known.wording === answer.wording;
}

/** One that the archive brings is kept where nothing here has it. */
function unlessTaken(anchor: string | null, { answers }: EpisodeContent): string | null {
  return answers.some((answer) => answer.anchor === anchor) ? null : anchor;
}
