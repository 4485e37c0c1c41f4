import type { QuestionSpan } from './question-spans';
import type { Retention } from './retention';

/** How plays went through one stretch of a video. */
export type SpanEngagement = {
  /** The video's own end bounds it. */
  endSeconds: number;
  /** Watched part of the stretch / its length, on average over the plays; null without plays or length. */
  engagement: number | null;
  jumpIns: number;
  stops: number;
  /** Times that a second of it was watched, for each play, repeats included; null as above. */
  heat: number | null;
};

export function engageSpan(
  { startSeconds, nextSeconds }: Pick<QuestionSpan, 'startSeconds' | 'nextSeconds'>,
  { plays, durationSeconds, covered, watched, jumpIns, stops }: Retention,
): SpanEngagement {
  const endSeconds = Math.max(startSeconds, Math.min(nextSeconds ?? durationSeconds, durationSeconds));
  const playSeconds = plays * (endSeconds - startSeconds);
  const within = (counts: readonly number[]) => counts.slice(startSeconds, endSeconds).reduce((sum, n) => sum + n, 0);
  return {
    endSeconds,
    engagement: playSeconds > 0 ? within(covered) / playSeconds : null,
    jumpIns: within(jumpIns),
    stops: within(stops),
    heat: playSeconds > 0 ? within(watched) / playSeconds : null,
  };
}
