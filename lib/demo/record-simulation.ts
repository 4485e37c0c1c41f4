import { createHmac } from 'node:crypto';
import { deviceOf } from '../analytics/ingest/sender-device';
import { createSiteLookup } from '../analytics/ingest/site-lookup';
import { type StoreOptions, type Submission, storeBatch } from '../analytics/ingest/store-batch';
import { foldWaiting } from '../analytics/rollups/fold-playbacks';
import { SegmentCache } from '../analytics/segments/segment-cache';
import { hashVisitor, type VisitorCandidates } from '../analytics/visitors/visitor-hash';
import { utcDayOf } from '../analytics/visitors/visitor-salts';
import type { Db } from '../db/client';
import type { SimulatedRequest } from './viewers/simulate';
import type { Viewer } from './viewers/viewer';

/** Events a transaction; larger ones gain little, and hold up the server beside which this runs. */
const BATCH = 1_000;
/** Playbacks that begin between two looks at how many wait to be put into the curves. */
const FOLD_EVERY = 2_000;

export type RecordProgress = {
  events: number;
  /** Milliseconds since the epoch: how far the simulated clock has come. */
  reached: number;
};

/**
 * Has the events of simulated viewers recorded, by the code that records real ones, each as it would have arrived. None of
 * them goes to Mixpanel.
 * @param requests in the order in which they arrive
 * @param seed of the salts of the simulated days
 * @param onProgress called after each transaction; saying false ends it there
 * @returns how many events were stored
 */
export async function recordSimulation(
  db: Db,
  { requests, seed }: { requests: Iterable<SimulatedRequest>; seed: string },
  onProgress: (progress: RecordProgress) => boolean,
): Promise<number> {
  const options: StoreOptions = {
    lookUpSite: createSiteLookup(),
    segments: new SegmentCache(),
    ownHosts: new Set(),
    forward: false,
  };
  const toSubmission = createReception(seed);
  let events = 0;
  let opened = 0;
  for (const batch of inBatches(requests)) {
    const stored = await storeBatch(db, batch.map(toSubmission), options);
    events += stored.outcomes.flat().filter(({ outcome }) => outcome === 'recorded').length;
    opened += stored.opened;
    if (opened >= FOLD_EVERY) {
      while (await foldWaiting(db));
      opened = 0;
    }
    if (!onProgress({ events, reached: batch.at(-1)?.receivedAt ?? 0 })) break;
  }
  while (await foldWaiting(db));
  return events;
}

function* inBatches(requests: Iterable<SimulatedRequest>): Generator<SimulatedRequest[]> {
  let batch: SimulatedRequest[] = [];
  let events = 0;
  for (const request of requests) {
    batch.push(request);
    events += request.events.length;
    if (events < BATCH) continue;
    yield batch;
    batch = [];
    events = 0;
  }
  if (batch.length > 0) yield batch;
}

/**
 * What the server makes of a request. The salts of days past are gone, so each simulated day has one made of the seed, which
 * is stored nowhere; the hash itself is that of real visitors.
 */
function createReception(seed: string): (request: SimulatedRequest) => Submission {
  const salts = new Map<number, Buffer>();
  const saltOf = (day: number) => {
    const salt = salts.get(day) ?? createHmac('sha256', `demo ${seed}`).update(String(day)).digest();
    salts.set(day, salt);
    return salt;
  };
  const devices = new Map<string, ReturnType<typeof deviceOf>>();
  // A viewer sends many requests a day.
  const known = new Map<number, VisitorCandidates>();
  let today = 0;
  const visitorOf = (viewer: Viewer, day: number) => {
    if (day !== today) known.clear();
    today = day;
    const visitor = known.get(viewer.number) ?? {
      current: hashVisitor(saltOf(day), viewer, 'demo'),
      previous: hashVisitor(saltOf(day - 1), viewer, 'demo'),
    };
    known.set(viewer.number, visitor);
    return visitor;
  };
  return ({ viewer, events, sentAt, receivedAt }) => {
    const device = devices.get(viewer.userAgent) ?? deviceOf(viewer.userAgent);
    devices.set(viewer.userAgent, device);
    const visitor = visitorOf(viewer, utcDayOf(receivedAt));
    return { events, sentAt, receivedAt, visitor, place: { country: viewer.country, device } };
  };
}
