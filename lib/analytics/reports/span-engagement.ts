import type { QuestionSpan } from './question-spans';
import type { Coverage, Retention } from './retention';

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

type Span = Pick<QuestionSpan, 'startSeconds' | 'nextSeconds'>;
type Stretch = { from: number; to: number };

export function engageSpan(span: Span, retention: Retention): SpanEngagement {
  const { plays, watched, jumpIns, stops } = retention;
  const stretch = stretchOf(span, retention);
  return {
    endSeconds: stretch.to,
    engagement: engagementOf(span, retention),
    jumpIns: sumWithin(stretch, jumpIns),
    stops: sumWithin(stretch, stops),
    heat: averageWithin(stretch, watched, plays),
  };
}

/** A span's engagement alone, for which its coverage is enough. */
export function engagementOf(span: Span, coverage: Coverage): number | null {
  return averageWithin(stretchOf(span, coverage), coverage.covered, coverage.plays);
}

function stretchOf({ startSeconds, nextSeconds }: Span, { durationSeconds }: Coverage): Stretch {
  const to = Math.max(startSeconds, Math.min(nextSeconds ?? durationSeconds, durationSeconds));
  return { from: startSeconds, to };
}

function sumWithin({ from, to }: Stretch, counts: readonly number[]): number {
  return counts.slice(from, to).reduce((sum, count) => sum + count, 0);
}

function averageWithin(stretch: Stretch, counts: readonly number[], plays: number): number | null {
  const playSeconds = plays * (stretch.to - stretch.from);
  return playSeconds > 0 ? sumWithin(stretch, counts) / playSeconds : null;
}
