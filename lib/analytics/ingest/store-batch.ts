import type { Db, Tx } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { mergePlaybacks, type PlaybackState, playbackFromEvent } from '../playback/playback';
import { Playbacks } from '../playback/playbacks';
import { ActivityTally } from '../rollups/activity';
import { addActivity } from '../rollups/add-activity';
import { CurveTally } from '../rollups/curve-tally';
import { addDaily, dailyRowsOf } from '../rollups/daily';
import { addDelivery, DeliveryTally } from '../rollups/delivery';
import { type Segment, type SenderPlace, segmentOf } from '../segments/segment';
import type { SegmentBatch, SegmentCache } from '../segments/segment-cache';
import { uuidToBytes } from '../uuid';
import { chooseVisitor } from '../visitors/choose-visitor';
import { VisitorDays } from '../visitors/visitor-days';
import type { VisitorCandidates } from '../visitors/visitor-hash';
import { correctClock } from './correct-clock';
import type { WireEvent } from './event-schema';
import { insertEvents, insertOutbox, isForwarded } from './insert-events';
import { type DropReason, dropped, type Outcome, recorded } from './outcome';
import { keyOf, type RecordedEvent } from './recorded-event';
import type { ReadableEpisodes, Site } from './site-lookup';

/** The events of one request, its sender screened and hashed. */
export type Submission = {
  events: WireEvent[];
  /** Milliseconds since the epoch: sent by the client's clock, received by ours. */
  sentAt: number;
  receivedAt: number;
  visitor: VisitorCandidates;
  /** From where and with what it was sent. */
  place: SenderPlace;
};

export type StoreOptions = {
  lookUpSite: (tx: Tx) => Promise<Site>;
  segments: SegmentCache;
  /** Names of the site itself, as bareHost() makes them. */
  ownHosts: ReadonlySet<string>;
  /** Whether events go on to Mixpanel. */
  forward: boolean;
};

export type StoredBatch = {
  /** Of each request's events, in their order. */
  outcomes: Outcome[][];
  /** Playbacks that began. */
  opened: number;
};

/**
 * Stores the events of some requests, with everything that is kept of them, in one transaction: it is all there or
 * nothing is.
 */
export async function storeBatch(db: Db, submissions: Submission[], options: StoreOptions): Promise<StoredBatch> {
  const segments = options.segments.begin();
  const batch = await asSingleWriter(db, 'recording', async (tx) => {
    const site = await options.lookUpSite(tx);
    options.segments.startOver(site.version);
    const days = await VisitorDays.read(tx, listCandidates(submissions));
    const located = submissions.map((submission) => locate(submission, site.episodes, options.ownHosts));
    await segments.intern(
      tx,
      located.flatMap((events) => events.flatMap(({ segment }) => segment ?? [])),
    );
    const accepted = new Map<string, RecordedEvent>();
    const passages = located.map((events, index) => {
      const submission = submissions[index];
      return submission ? events.map((event) => admit(event, submission, { days, segments, accepted })) : [];
    });
    const stored = new Set(await insertEvents(tx, [...accepted.values()]));
    const goesOn = (event: RecordedEvent) =>
      options.forward && isForwarded(event) && !site.demoEpisodes.has(event.episodeId);
    await insertOutbox(tx, [...stored].filter(goesOn), latestReceipt(submissions));
    const opened = await keepUp(tx, stored, { site, days, segments });
    const delivery = new DeliveryTally();
    for (const event of stored) delivery.add(event, { recorded: 1, queued: goesOn(event) ? 1 : 0 });
    await addDelivery(tx, delivery.rows(), site);
    return { outcomes: passages.map((events) => events.map((passage) => endOf(passage, stored))), opened };
  });
  segments.keep();
  return batch;
}

/** An event, and the published episode that it names, with where its reader came from; null where it names none. */
type Located = { wire: WireEvent } & ({ episodeId: number; segment: Segment } | { episodeId: null; segment: null });

function locate({ events, place }: Submission, episodes: ReadableEpisodes, ownHosts: ReadonlySet<string>): Located[] {
  return events.map((wire) => {
    const episodeId = findEpisode(wire, episodes);
    return episodeId === undefined
      ? { wire, episodeId: null, segment: null }
      : { wire, episodeId, segment: segmentOf(wire.context, place, ownHosts) };
  });
}

type BatchContext = { days: VisitorDays; segments: SegmentBatch; accepted: Map<string, RecordedEvent> };

/** The steps that need the database: refuses what names no episode, and repeats; corrects the clock, chooses the visitor. */
function admit({ wire, episodeId, segment }: Located, submission: Submission, context: BatchContext) {
  if (episodeId === null) return 'unknown-episode' satisfies DropReason;
  const id = uuidToBytes(wire.event_id);
  if (context.accepted.has(keyOf(id))) return 'duplicate' satisfies DropReason;
  const occurredAt = correctClock(wire.client_ts, submission.sentAt, submission.receivedAt);
  const visitorId = chooseVisitor(submission.visitor, submission.receivedAt, context.days.lastSeen);
  context.days.noteSeen(visitorId, occurredAt);
  const event: RecordedEvent = {
    id,
    name: wire.name,
    occurredAt,
    episodeId,
    visitorId,
    pageViewId: uuidToBytes(wire.page_view_id),
    playSessionId: wire.play_session_id ? uuidToBytes(wire.play_session_id) : null,
    segmentId: context.segments.idOf(segment),
    seq: wire.seq,
    props: wire.props,
  };
  context.accepted.set(keyOf(id), event);
  return event;
}

/** The published episode that an event names: by its post ID or, if that is none, by its video. */
function findEpisode({ props }: WireEvent, { byPostId, byYoutubeId }: ReadableEpisodes): number | undefined {
  const byPost = byPostId.get('id' in props ? props.id : props.postID);
  return byPost ?? ('youtubeID' in props ? byYoutubeId.get(props.youtubeID) : undefined);
}

function endOf(passage: RecordedEvent | DropReason, stored: ReadonlySet<RecordedEvent>): Outcome {
  if (typeof passage === 'string') return dropped(passage);
  return stored.has(passage) ? recorded : dropped('duplicate');
}

/**
 * Brings playbacks, visitor-days and rollups up to date with newly stored events.
 * @returns how many playbacks began
 */
async function keepUp(
  tx: Tx,
  events: ReadonlySet<RecordedEvent>,
  { site, days, segments }: { site: Site; days: VisitorDays; segments: SegmentBatch },
): Promise<number> {
  const activity = new ActivityTally();
  const curves = new CurveTally(site.calendar);
  const told = tellByPlayback(events);
  const playbacks = await Playbacks.read(
    tx,
    told.map(({ id }) => id),
  );
  for (const { id, playback } of told) playbacks.add(id, playback, { activity, curves });
  for (const { name, occurredAt: at, episodeId, segmentId, visitorId } of events) {
    if (name === 'Post viewed') activity.add({ at, episodeId, segmentId }, { views: 1 });
    days.addVisit({ visitorId, episodeId, at, segmentId }, activity);
  }
  await playbacks.write(tx);
  await days.write(tx);
  const rows = activity.rows();
  await addActivity(tx, rows);
  await segments.load(
    tx,
    rows.map(({ segmentId }) => segmentId),
  );
  await addDaily(tx, dailyRowsOf(rows, site, segments));
  await curves.write(tx);
  return playbacks.opened;
}

/** What the events tell of each playback, together: one that is told of many times is merged and measured once. */
function tellByPlayback(events: Iterable<RecordedEvent>): { id: Uint8Array<ArrayBuffer>; playback: PlaybackState }[] {
  const told = new Map<string, { id: Uint8Array<ArrayBuffer>; playback: PlaybackState }>();
  for (const event of events) {
    const playback = playbackFromEvent(event);
    const id = event.playSessionId;
    if (!playback || !id) continue;
    const known = told.get(keyOf(id));
    told.set(keyOf(id), { id, playback: known ? mergePlaybacks(known.playback, playback) : playback });
  }
  return [...told.values()];
}

function latestReceipt(submissions: Submission[]): number {
  return submissions.reduce((latest, { receivedAt }) => Math.max(latest, receivedAt), 0);
}

/** Who the senders may be, each once. */
function listCandidates(submissions: readonly Submission[]): Uint8Array[] {
  const ids = new Map<string, Uint8Array>();
  for (const { visitor } of submissions) {
    ids.set(keyOf(visitor.current), visitor.current);
    if (visitor.previous) ids.set(keyOf(visitor.previous), visitor.previous);
  }
  return [...ids.values()];
}
