import type { Db } from '../../db/client';
import type { DayRange } from './calendar';
import { median } from './median';
import { listQuestionSpans, type QuestionSpan } from './question-spans';
import { readCurves } from './read-curves';
import { type Retention, toRetention } from './retention';
import { engageSpan, type SpanEngagement } from './span-engagement';

export type QuestionEngagement = Pick<QuestionSpan, 'anchor' | 'question' | 'label' | 'startSeconds'> &
  SpanEngagement & {
    /** Of the same standing question's engagement in the published episodes, this one included where it is one. */
    seriesMedian: number | null;
  };

export type RetentionWithQuestions = { retention: Retention; questions: QuestionEngagement[] };

/**
 * An episode's retention, and which of its answers hold viewers, lose them, draw them, in the order in which they are given.
 * Both at once, for most of the time goes into reading the curves.
 */
export async function getRetentionWithQuestions(
  db: Db,
  { episodeId, range }: { episodeId: number; range: DayRange | null },
): Promise<RetentionWithQuestions> {
  const [episodes, curves] = await Promise.all([listQuestionSpans(db, episodeId), readCurves(db, { range })]);
  const byQuestion = new Map<number, (number | null)[]>();
  const own: (QuestionSpan & SpanEngagement)[] = [];
  let ofEpisode = toRetention(undefined, null);
  for (const episode of episodes) {
    const retention = toRetention(curves.get(episode.id), episode.durationSeconds);
    if (episode.id === episodeId) ofEpisode = retention;
    for (const span of episode.spans) {
      const engaged = { ...span, ...engageSpan(span, retention) };
      if (episode.id === episodeId) own.push(engaged);
      if (span.questionId === null || !episode.isPublished) continue;
      byQuestion.set(span.questionId, [...(byQuestion.get(span.questionId) ?? []), engaged.engagement]);
    }
  }
  const questions = own.map(({ questionId, nextSeconds, ...question }) => ({
    ...question,
    seriesMedian: questionId === null ? null : median(byQuestion.get(questionId) ?? []),
  }));
  return { retention: ofEpisode, questions };
}
