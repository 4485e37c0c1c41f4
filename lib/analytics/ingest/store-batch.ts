import type { Db, Tx } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { playbackFromEvent } from '../playback/playback';
import { Playbacks } from '../playback/playbacks';
import { ActivityTally } from '../rollups/activity';
import { addActivity } from '../rollups/add-activity';
import { uuidToBytes } from '../uuid';
import { chooseVisitor } from '../visitors/choose-visitor';
import { VisitorDays } from '../visitors/visitor-days';
import type { VisitorCandidates } from '../visitors/visitor-hash';
import { correctClock } from './correct-clock';
import type { WireEvent } from './event-schema';
import { insertEvents, insertOutbox } from './insert-events';
import { type DropReason, dropped, type Outcome, recorded } from './outcome';
import type { PublishedEpisodes } from './published-episodes';
import { keyOf, type RecordedEvent } from './recorded-event';

/** The events of one request, its sender screened and hashed. */
export type Submission = {
  events: WireEvent[];
  /** Milliseconds since the epoch: sent by the client's clock, received by ours. */
  sentAt: number;
  receivedAt: number;
  visitor: VisitorCandidates;
};

export type StoreOptions = {
  findEpisodes: (tx: Tx) => Promise<PublishedEpisodes>;
  /** Whether events go on to Mixpanel. */
  forward: boolean;
};

/**
 * Stores the events of some requests, with everything that is kept of them, in one transaction: it is all there or
 * nothing is.
 * @returns the outcomes of each request's events, in their order.
 */
export function storeBatch(db: Db, submissions: Submission[], options: StoreOptions): Promise<Outcome[][]> {
  return asSingleWriter(db, 'recording', async (tx) => {
    const episodes = await options.findEpisodes(tx);
    const days = await VisitorDays.read(
      tx,
      submissions.flatMap(({ visitor }) => candidateIds(visitor)),
    );
    const accepted = new Map<string, RecordedEvent>();
    const passages = submissions.map((submission) =>
      submission.events.map((wire) => admit(wire, submission, { episodes, days, accepted })),
    );
    const stored = new Set(await insertEvents(tx, [...accepted.values()]));
    if (options.forward) await insertOutbox(tx, [...stored], latestReceipt(submissions));
    await keepUp(tx, stored, days);
    return passages.map((events) => events.map((passage) => endOf(passage, stored)));
  });
}

type BatchContext = { episodes: PublishedEpisodes; days: VisitorDays; accepted: Map<string, RecordedEvent> };

/** The steps that need the database: finds the episode, refuses repeats, corrects the clock, chooses the visitor. */
function admit(wire: WireEvent, submission: Submission, context: BatchContext): RecordedEvent | DropReason {
  const episodeId = findEpisode(wire, context.episodes);
  if (episodeId === undefined) return 'unknown-episode';
  const id = uuidToBytes(wire.event_id);
  if (context.accepted.has(keyOf(id))) return 'duplicate';
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
    seq: wire.seq,
    props: wire.props,
  };
  context.accepted.set(keyOf(id), event);
  return event;
}

/** The published episode that an event names: by its post ID or, if that is none, by its video. */
function findEpisode({ props }: WireEvent, { byPostId, byYoutubeId }: PublishedEpisodes): number | undefined {
  const byPost = byPostId.get('id' in props ? props.id : props.postID);
  return byPost ?? ('youtubeID' in props ? byYoutubeId.get(props.youtubeID) : undefined);
}

function endOf(passage: RecordedEvent | DropReason, stored: ReadonlySet<RecordedEvent>): Outcome {
  if (typeof passage === 'string') return dropped(passage);
  return stored.has(passage) ? recorded : dropped('duplicate');
}

/** Brings playbacks, visitor-days and rollups up to date with newly stored events. */
async function keepUp(tx: Tx, events: ReadonlySet<RecordedEvent>, days: VisitorDays): Promise<void> {
  const tally = new ActivityTally();
  const told = [...events].flatMap((event) => {
    const playback = playbackFromEvent(event);
    return playback && event.playSessionId ? [{ id: event.playSessionId, playback }] : [];
  });
  const playbacks = await Playbacks.read(
    tx,
    told.map(({ id }) => id),
  );
  for (const { id, playback } of told) playbacks.add(id, playback, tally);
  for (const event of events) {
    if (event.name === 'Post viewed') tally.add(event.occurredAt, event.episodeId, { views: 1 });
    days.addVisit({ visitorId: event.visitorId, episodeId: event.episodeId, at: event.occurredAt }, tally);
  }
  await playbacks.write(tx);
  await days.write(tx);
  await addActivity(tx, tally.rows());
}

function latestReceipt(submissions: Submission[]): number {
  return submissions.reduce((latest, { receivedAt }) => Math.max(latest, receivedAt), 0);
}

function candidateIds({ current, previous }: VisitorCandidates): Uint8Array[] {
  return previous ? [current, previous] : [current];
}
