/** What the dashboard shows of an episode, a day, a period. */
export type ActivityMeasures = {
  views: number;
  /** Visitor-days, each counted where it was first seen. */
  visitors: number;
  plays: number;
  ends: number;
  completions: number;
  watchTimeSeconds: number;
  /** Plays that came to the end by playing; those that got there by seeking alone. */
  endsPlayed: number;
  endsSought: number;
  /** Plays of which the duration is known, and what they watched of it: shares from 0 to 1, summed. */
  measuredPlays: number;
  viewedShare: number;
};

/** Null where there is nothing to divide by. The play rate may exceed 1: a view has as many plays as it has playbacks. */
export type ActivityRates = {
  /** Plays a view. */
  playRate: number | null;
  /** Completions a play. */
  completionRate: number | null;
  /** Share of the video that a play watched, on average. */
  averageViewed: number | null;
  /** Shares of plays. */
  endPlayedRate: number | null;
  endSoughtRate: number | null;
};

export const NO_ACTIVITY: ActivityMeasures = {
  views: 0,
  visitors: 0,
  plays: 0,
  ends: 0,
  completions: 0,
  watchTimeSeconds: 0,
  endsPlayed: 0,
  endsSought: 0,
  measuredPlays: 0,
  viewedShare: 0,
};

export function withRates<T extends ActivityMeasures>(measures: T): T & ActivityRates {
  const { views, plays, completions, measuredPlays, viewedShare, endsPlayed, endsSought } = measures;
  return {
    ...measures,
    playRate: ratio(plays, views),
    completionRate: ratio(completions, plays),
    averageViewed: ratio(viewedShare, measuredPlays),
    endPlayedRate: ratio(endsPlayed, plays),
    endSoughtRate: ratio(endsSought, plays),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
