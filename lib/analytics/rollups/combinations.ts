import type { Segment } from '../segments/segment';

/** The dimensions that are kept apart for the whole site. */
export const SITE_DIMENSIONS = ['referrer', 'country', 'device', 'campaign'] as const;
export type SiteDimension = (typeof SITE_DIMENSIONS)[number];

/** What daily_rollup calls the rows of two things together: an episode or one dimension, and another dimension. */
export type PairName = `${'episode' | SiteDimension} ${SiteDimension}`;
/** Two dimensions, in the order of SITE_DIMENSIONS. */
export type Pair = readonly [SiteDimension, SiteDimension];

export const PAIRS: readonly Pair[] = SITE_DIMENSIONS.flatMap((first, index) =>
  SITE_DIMENSIONS.slice(index + 1).map((second): Pair => [first, second]),
);

export function nameOfPair(first: 'episode' | SiteDimension, second: SiteDimension): PairName {
  return `${first} ${second}`;
}

/**
 * Between the two values of a pair. The campaign alone may have one itself, and it comes last, so each value of a pair is
 * of two values only.
 */
export const BETWEEN = ' ';

export function valueOfPair([first, second]: Pair, segment: Segment): string {
  return segment[first] + BETWEEN + segment[second];
}
