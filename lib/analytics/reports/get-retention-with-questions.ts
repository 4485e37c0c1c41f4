import type { Db } from '../../db/client';
import { TRACKS } from '../rollups/curve';
import type { DayRange } from './calendar';
import { median } from './median';
import { listQuestionSpans, type QuestionSpan, type SpannedEpisode } from './question-spans';
import { type CurveSums, readCurves } from './read-curves';
import { COVERAGE_TRACKS, type Retention, toCoverage, toRetention } from './retention';
import { engagementOf, engageSpan, type SpanEngagement } from './span-engagement';

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
  const [episodes, curves] = await Promise.all([
    listQuestionSpans(db, episodeId),
    // The others are there for the medians of their engagement.
    readCurves(db, { range, tracksOf: (id) => (id === episodeId ? TRACKS : COVERAGE_TRACKS) }),
  ]);
  const edited = episodes.find(({ id }) => id === episodeId);
  const retention = toRetention(curves.get(episodeId), edited?.durationSeconds ?? null);
  const medians = listMedians(
    episodes.filter(({ isPublished }) => isPublished),
    curves,
  );
  const questions = (edited?.spans ?? []).map(({ questionId, nextSeconds, ...question }) => ({
    ...question,
    ...engageSpan({ ...question, nextSeconds }, retention),
    seriesMedian: questionId === null ? null : (medians.get(questionId) ?? null),
  }));
  return { retention, questions };
}

/** The median engagement of each standing question. */
function listMedians(episodes: SpannedEpisode[], curves: Map<number, CurveSums>): Map<number, number | null> {
  const byQuestion = new Map<number, (number | null)[]>();
  for (const { id, durationSeconds, spans } of episodes) {
    const coverage = toCoverage(curves.get(id), durationSeconds);
    for (const { questionId, ...span } of spans) {
      if (questionId === null) continue;
      const known = byQuestion.get(questionId) ?? [];
      byQuestion.set(questionId, known);
      known.push(engagementOf(span, coverage));
    }
  }
  return new Map([...byQuestion].map(([questionId, engagements]) => [questionId, median(engagements)]));
}
