import type { Track } from '../rollups/curve';
import { type CurveSums, noSums } from './read-curves';

/** How plays went through a video, by second; each list has one number a second of the duration. */
export type Retention = {
  plays: number;
  /** Whole seconds: the episode's as its editor says or, failing that, what most plays were told; 0 where nobody knows. */
  durationSeconds: number;
  /** Plays whose watched part covers the second. */
  covered: number[];
  /** Times that the second was watched, repeats included: its heat. */
  watched: number[];
  /** Playing that began there: after a seek or, more than two seconds in, at once. */
  jumpIns: number[];
  /** Plays that were last seen there and did not reach the end. */
  stops: number[];
};

/** What tells how much of a stretch was watched. */
export type Coverage = Pick<Retention, 'plays' | 'durationSeconds' | 'covered'>;

/**
 * Reads the sums as what they mean at each second. What lies beyond the duration, by the word of a player that was told
 * another one, is left out.
 */
export function toRetention(sums: CurveSums | undefined, editedDuration: number | null): Retention {
  const { rewatched, jumpIns, stops } = sums ?? noSums();
  const coverage = toCoverage(sums, editedDuration);
  const { durationSeconds, covered } = coverage;
  const again = rewatched.listSums(durationSeconds);
  return {
    ...coverage,
    watched: covered.map((times, second) => times + (again[second] ?? 0)),
    jumpIns: jumpIns.list(durationSeconds),
    stops: stops.list(durationSeconds),
  };
}

/** What a coverage is made of. */
export const COVERAGE_TRACKS = ['covered', 'durations'] as const satisfies readonly Track[];

export function toCoverage(sums: CurveSums | undefined, editedDuration: number | null): Coverage {
  const { plays, covered, durations } = sums ?? noSums();
  const durationSeconds = editedDuration ?? durations.commonest();
  return { plays, durationSeconds, covered: covered.listSums(durationSeconds) };
}
