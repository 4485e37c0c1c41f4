/** What the dashboard shows of an episode, a day, a period. */
export type ActivityMeasures = {
  views: number;
  /** Visitor-days, each counted where it was first seen. */
  visitors: number;
  plays: number;
  ends: number;
  completions: number;
  watchTimeSeconds: number;
};

/** Null where there is nothing to divide by. May exceed 1: a view has as many plays as it has playbacks. */
export type ActivityRates = {
  /** Plays a view. */
  playRate: number | null;
  /** Completions a play. */
  completionRate: number | null;
};

export const NO_ACTIVITY: ActivityMeasures = {
  views: 0,
  visitors: 0,
  plays: 0,
  ends: 0,
  completions: 0,
  watchTimeSeconds: 0,
};

export function withRates<T extends ActivityMeasures>(measures: T): T & ActivityRates {
  const { views, plays, completions } = measures;
  return { ...measures, playRate: ratio(plays, views), completionRate: ratio(completions, plays) };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
