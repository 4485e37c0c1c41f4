import type { WireEvent } from '../../analytics/ingest/event-schema';
import { Random } from '../random';
import type { SimulatedEpisode } from './simulated-series';
import { makeViewer, type Viewer } from './viewer';
import { planVisits, type Visit } from './visits';
import { watch } from './watch';

export type Simulation = {
  /** The same seed, viewers, episodes and times give the same events. */
  seed: string;
  /** How many people there are. */
  viewers: number;
  episodes: readonly SimulatedEpisode[];
  /** Milliseconds since the epoch: when the first may come, and when everything stops. */
  from: number;
  to: number;
};

/** Events of one page that are sent together. */
export type SimulatedRequest = {
  viewer: Viewer;
  events: WireEvent[];
  /** Milliseconds since the epoch: by the viewer's clock, and by a true one. */
  sentAt: number;
  receivedAt: number;
};

/** What is told within this time goes in one request, milliseconds. */
const TOGETHER_MS = 2_000;
/** Visits that are acted out before the requests of their time are put in order, milliseconds. */
const WINDOW_MS = 6 * 3_600_000;

/**
 * Simulates people who come to a series' pages and watch its videos, out of a seed.
 * @returns their requests in the order in which they would arrive
 */
export function* simulate(simulation: Simulation): Generator<SimulatedRequest> {
  const visits = planAllVisits(simulation);
  let pending: SimulatedRequest[] = [];
  let next = 0;
  for (let until = simulation.from; until < simulation.to; ) {
    until = Math.min(until + WINDOW_MS, simulation.to);
    for (let visit = visits[next]; visit && visit.at < until; visit = visits[next]) {
      pending.push(...requestsOf(visit, new Random(`${simulation.seed} visit ${next}`)));
      next += 1;
    }
    pending.sort((a, b) => a.receivedAt - b.receivedAt);
    const later = pending.findIndex(({ receivedAt }) => receivedAt >= until);
    yield* later === -1 ? pending : pending.slice(0, later);
    pending = later === -1 ? [] : pending.slice(later);
  }
}

function planAllVisits({ seed, viewers, ...period }: Simulation): Visit[] {
  const visits: Visit[] = [];
  for (let number = 0; number < viewers; number++) {
    const random = new Random(`${seed} viewer ${number}`);
    visits.push(...planVisits(random, makeViewer(random, number), period));
  }
  return visits.sort((a, b) => a.at - b.at || a.viewer.number - b.viewer.number);
}

function requestsOf(visit: Visit, random: Random): SimulatedRequest[] {
  const { viewer } = visit;
  const requests: SimulatedRequest[] = [];
  let since = Number.NEGATIVE_INFINITY;
  for (const { at, event } of watch(random, visit)) {
    const last = requests.at(-1);
    if (last && at - since <= TOGETHER_MS) {
      last.events.push(event);
      last.receivedAt = at;
      last.sentAt = at + viewer.clockSkew;
    } else {
      requests.push({ viewer, events: [event], receivedAt: at, sentAt: at + viewer.clockSkew });
      since = at;
    }
  }
  return requests;
}
