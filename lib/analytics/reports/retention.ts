import type { CurveSums } from './read-curves';

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

/**
 * Reads the sums as what they mean at each second. What lies beyond the duration, by the word of a player that was told
 * another one, is left out.
 */
export function toRetention(sums: CurveSums | undefined, editedDuration: number | null): Retention {
  const durationSeconds = editedDuration ?? (sums ? sums.durations.commonest() : 0);
  const retention: Retention = {
    plays: sums?.plays ?? 0,
    durationSeconds,
    covered: [],
    watched: [],
    jumpIns: [],
    stops: [],
  };
  let covered = 0;
  let rewatched = 0;
  for (let second = 0; second < durationSeconds; second += 1) {
    covered += sums?.covered.get(second) ?? 0;
    rewatched += sums?.rewatched.get(second) ?? 0;
    retention.covered.push(covered);
    retention.watched.push(covered + rewatched);
    retention.jumpIns.push(sums?.jumpIns.get(second) ?? 0);
    retention.stops.push(sums?.stops.get(second) ?? 0);
  }
  return retention;
}
