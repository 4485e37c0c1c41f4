import type { Segment } from '../segments/segment';

/** The dimensions that are kept apart for the whole site. */
export const SITE_DIMENSIONS = ['referrer', 'country', 'device', 'campaign'] as const;
export type SiteDimension = (typeof SITE_DIMENSIONS)[number];

/** Some dimensions that are told apart together, in the order of SITE_DIMENSIONS. */
export type Combination = readonly SiteDimension[];
/** What daily_rollup calls the rows of two or three things together: dimensions of the site, or an episode and dimensions. */
export type CombinationName = `${'episode' | SiteDimension} ${string}`;

/** Every so many of the dimensions. */
function choose(size: number, from: Combination = SITE_DIMENSIONS): Combination[] {
  if (size === 0) return [[]];
  return from.flatMap((first, index) => choose(size - 1, from.slice(index + 1)).map((rest) => [first, ...rest]));
}

const SINGLES = choose(1);
const PAIRS = choose(2);
const TRIPLES = choose(3);

/** What the segments of a folded day are put together to, of each episode and of the site: two things at once. */
export const FOLDED = { ofEpisode: SINGLES, ofSite: PAIRS };
/** The same where the day is folded deeply: three as well. */
export const FOLDED_DEEPLY = { ofEpisode: [...SINGLES, ...PAIRS], ofSite: [...PAIRS, ...TRIPLES] };

export function nameOfCombination(dimensions: Combination, { ofEpisode }: { ofEpisode: boolean }): CombinationName {
  return (ofEpisode ? ['episode', ...dimensions] : dimensions).join(' ') as CombinationName;
}

/**
 * Between the values of a combination. The campaign alone may have one itself, and it comes last, so each value is of the
 * same values only.
 */
export const BETWEEN = ' ';

export function valueOfCombination(dimensions: Combination, segment: Segment): string {
  return dimensions.map((name) => segment[name]).join(BETWEEN);
}
