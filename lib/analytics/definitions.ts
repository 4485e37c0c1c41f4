/**
 * How the video measures are defined, word for word as they were agreed before anything was measured. What the dashboards
 * say in plainer words (measures.ts) stands beside these, so that a number can be trusted.
 */
export const definitions = {
  play: { term: 'play', text: 'first PLAYING followed by ≥ 1 s of media advance, once per playback' },
  visitor: {
    term: 'visitor',
    text: 'a distinct visitor-day: HMAC of (IP /64 or /24, user agent, site) with a random salt thrown away daily; no cookie, no stored IP; the previous day’s salt is tried too, so midnight splits no session',
  },
  watchTime: {
    term: 'watch time',
    text: 'wall-clock seconds playing; media seconds kept apart (playback rate)',
  },
  watchedPart: {
    term: 'watched part',
    text: 'union of half-open intervals; re-sending the cumulative set is idempotent; ≤ duration always',
  },
  viewed: {
    term: '% viewed',
    text: 'watched part / duration; completion is ≥ 95 %; reached the end is ENDED or within 2 s, played or sought: reported apart',
  },
  retention: {
    term: 'retention',
    text: 'share of plays whose watched part covers a second: difference array, never a row per second (0.1 s against 21 s for 100k sessions of an hour)',
  },
  questionEngagement: {
    term: 'question engagement',
    text: 'watched part ∩ [question start, next start) / its length',
  },
  live: { term: 'live', text: 'visitors with an event in the last 5 minutes' },
} as const satisfies Record<string, { term: string; text: string }>;

export type DefinitionName = keyof typeof definitions;
