import type { EventContext } from '../../analytics/ingest/event-schema';
import type { Random, Weighted } from '../random';
import type { SimulatedEpisode } from './simulated-series';
import type { Viewer } from './viewer';

/** A viewer comes to an episode's page. */
export type Visit = {
  viewer: Viewer;
  /** Milliseconds since the epoch. */
  at: number;
  episode: SimulatedEpisode;
  context: EventContext | undefined;
  /** Whether this one has been at this episode before. */
  isReturn: boolean;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How many come at an hour of their day, and on a day of their week from Sunday on, compared with the busiest. */
const BY_HOUR = [12, 7, 4, 3, 3, 5, 12, 24, 38, 48, 52, 55, 66, 60, 52, 50, 52, 58, 70, 86, 100, 98, 70, 34];
const BY_WEEKDAY = [88, 92, 100, 100, 96, 84, 78];

/** Half of those who come for a new episode are there within this time. */
const LAUNCH_MS = 34 * HOUR_MS;
/** An older episode finds half as many as a new one by then. */
const AGE_MS = 60 * DAY_MS;
const RETURN_MS = 7 * DAY_MS;
const MAX_VISITS = 40;

/** Everything that a viewer comes for within a time, in order. */
export function planVisits(
  random: Random,
  viewer: Viewer,
  { episodes, from, to }: { episodes: readonly SimulatedEpisode[]; from: number; to: number },
): Visit[] {
  const launches = episodes.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to);
  const visits: Visit[] = [];
  const seen = new Set<SimulatedEpisode>();
  const visit = (episode: SimulatedEpisode, at: number, context: EventContext | undefined) => {
    visits.push({ viewer, at, episode, context, isReturn: seen.has(episode) });
    seen.add(episode);
  };
  const first = firstVisit(random, viewer, { episodes, launches, from, to });
  if (!first) return [];
  visit(first.episode, first.at, contextOf(random, first.episode, first.isLaunch, episodes));
  let at = first.at;
  while (visits.length < MAX_VISITS) {
    const known = visits.at(-1)?.episode ?? first.episode;
    if (random.chance(0.14)) {
      // On to another page at once; the site's own pages are no referrers.
      at += random.between(1, 25) * 60_000;
      visit(chooseFromCatalogue(random, episodes, at) ?? known, at, undefined);
    } else if (random.chance(viewer.loyalty)) {
      at = atALikelyHour(random, viewer, () => at + random.wait(RETURN_MS));
      const next = random.chance(0.3) ? known : nextEpisode(random, episodes, seen, at);
      visit(next ?? known, at, random.chance(0.55) ? undefined : contextOf(random, next ?? known, false, episodes));
    } else break;
    if (at >= to) break;
  }
  return visits.filter((planned) => planned.at < to);
}

function firstVisit(
  random: Random,
  viewer: Viewer,
  period: { episodes: readonly SimulatedEpisode[]; launches: readonly SimulatedEpisode[]; from: number; to: number },
): { episode: SimulatedEpisode; at: number; isLaunch: boolean } | null {
  const { episodes, launches, from, to } = period;
  if (launches.length > 0 && random.chance(0.55)) {
    const episode = random.pick(launches.map((launch) => [launch, launch.pull] as const));
    const at = atALikelyHour(random, viewer, () => episode.publishedAt + random.wait(LAUNCH_MS));
    if (at < to) return { episode, at, isLaunch: true };
  }
  for (let attempt = 0; attempt < 50; attempt++) {
    // The series becomes better known: the last day has some half more than the first.
    const share = random.chance(0.8) ? random.next() : Math.max(random.next(), random.next());
    const at = atALikelyHour(random, viewer, () => from + share * (to - from) + random.between(-0.5, 0.5) * DAY_MS);
    const episode = at >= from && at < to ? chooseFromCatalogue(random, episodes, at) : null;
    if (episode) return { episode, at, isLaunch: false };
  }
  return null;
}

/** Proposes times until one is taken, the likelier the more are about at that hour. */
function atALikelyHour(random: Random, { utcOffset }: Viewer, propose: () => number): number {
  let at = propose();
  for (let attempt = 0; attempt < 12; attempt++) {
    const local = new Date(at + utcOffset * HOUR_MS);
    const likelihood = ((BY_HOUR[local.getUTCHours()] ?? 0) * (BY_WEEKDAY[local.getUTCDay()] ?? 0)) / 10_000;
    if (random.chance(likelihood)) break;
    at = propose();
  }
  return Math.round(at);
}

function chooseFromCatalogue(
  random: Random,
  episodes: readonly SimulatedEpisode[],
  at: number,
): SimulatedEpisode | null {
  const out = episodes.filter(({ publishedAt }) => publishedAt <= at);
  if (out.length === 0) return null;
  return random.pick(out.map((episode) => [episode, episode.pull * 0.5 ** ((at - episode.publishedAt) / AGE_MS)]));
}

/** The newest one that this viewer has not seen, or another. */
function nextEpisode(
  random: Random,
  episodes: readonly SimulatedEpisode[],
  seen: ReadonlySet<SimulatedEpisode>,
  at: number,
): SimulatedEpisode | null {
  const unseen = episodes.filter((episode) => episode.publishedAt <= at && !seen.has(episode));
  const newest = unseen.reduce<SimulatedEpisode | null>(
    (latest, episode) => (latest && latest.publishedAt > episode.publishedAt ? latest : episode),
    null,
  );
  return newest && random.chance(0.7) ? newest : chooseFromCatalogue(random, unseen, at);
}

/** Where readers of an older page come from: mostly searches. */
const EVERYDAY: readonly Weighted<EventContext | undefined>[] = [
  [undefined, 34],
  [{ referrer: 'google.com' }, 30],
  [{ referrer: 'duckduckgo.com' }, 6],
  [{ referrer: 'bing.com' }, 4],
  [{ referrer: 'youtube.com' }, 9],
  [{ referrer: 'mastodon.social' }, 5],
  [{ referrer: 'reddit.com' }, 4],
  [{ referrer: 'tradesofnowhere.example' }, 4],
  [{ referrer: 'curiousletters.example', campaign: 'blogroll' }, 2],
];

/** And those of a new one: whoever was told. */
const LAUNCH: readonly Weighted<EventContext | undefined>[] = [
  [undefined, 26],
  [{ referrer: 'mastodon.social', campaign: 'launch / social' }, 16],
  [{ referrer: 'bsky.app', campaign: 'launch / social' }, 9],
  [{ referrer: 'reddit.com' }, 8],
  [{ referrer: 'google.com' }, 8],
  [{ referrer: 'youtube.com' }, 9],
  [{ referrer: 'curiousletters.example' }, 4],
];

function contextOf(
  random: Random,
  episode: SimulatedEpisode,
  isLaunch: boolean,
  episodes: readonly SimulatedEpisode[],
): EventContext | undefined {
  if (!isLaunch) return random.pick(EVERYDAY);
  // The site's own letter has no referrer; whoever is much liked is talked about elsewhere, too.
  if (random.chance(0.18)) return { campaign: `letter ${episodes.indexOf(episode) + 1}` };
  if (episode.pull > 1.5 && random.chance(0.35)) return { referrer: 'news.ycombinator.com' };
  return random.pick(LAUNCH);
}
