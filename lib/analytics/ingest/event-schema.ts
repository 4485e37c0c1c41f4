import { z } from 'zod';
import { HOST_NAME, MAX_CAMPAIGN, MAX_EVENTS, MAX_INTERVALS, MAX_REFERRER, MAX_REPEATS } from './limits';

export { MAX_BODY_BYTES, MAX_EVENTS, MAX_INTERVALS } from './limits';

const id = z.string().min(1).max(255);
/** Seconds into a video; no video is longer than a week. */
const seconds = z.number().min(0).max(604_800);
const video = { youtubeID: id, postID: id };

/**
 * What a playback amounts to so far. Cumulative, so that a lost, late, repeated or reordered report does no harm:
 * `watched` holds every stretch of the video played in this playback, `watchTime` the wall-clock seconds of playing,
 * `rewatched` how many times more than once a stretch was played, `entry` where in the video playing began.
 */
const report = {
  duration: seconds.optional(),
  entry: seconds.optional(),
  watched: z
    .array(z.tuple([seconds, seconds]))
    .max(MAX_INTERVALS)
    .optional(),
  rewatched: z
    .array(z.tuple([seconds, seconds, z.int().min(1).max(MAX_REPEATS)]))
    .max(MAX_INTERVALS)
    .optional(),
  watchTime: seconds.optional(),
};
/** The report within an event's props; whatever else they hold is left out. */
export const playbackReportSchema = z.object(report);
export type PlaybackReport = z.infer<typeof playbackReportSchema>;

/** Without control characters and halves of surrogate pairs, which databases refuse. */
const words = z.string().regex(/^[^\p{Cc}\p{Cs}]+$/u);
/** Where the reader came from; what is not known is left out. The same on every event of a page view. */
const context = z.object({
  /** Host name of the page that linked here, in lower case. */
  referrer: z.string().max(MAX_REFERRER).regex(HOST_NAME).optional(),
  /** utm_campaign, or “source / medium” where it has no name. */
  campaign: words.max(MAX_CAMPAIGN).optional(),
});
export type EventContext = z.infer<typeof context>;

/** Of any version: what makes IDs distinct is the sender's business. */
const uuid = z.guid();
const common = {
  event_id: uuid,
  page_view_id: uuid,
  /** Counts up within a page view. */
  seq: z.int().min(0).max(2_147_483_647),
  /** Milliseconds since the epoch by the client's clock. */
  client_ts: z.number(),
  context: context.optional(),
};
const inPlayback = { ...common, play_session_id: uuid };

/** The first three reach Mixpanel, under just these names and with these properties. */
const postViewed = z.object({
  ...common,
  play_session_id: uuid.nullish(),
  name: z.literal('Post viewed'),
  props: z.object({ id }),
});
const videoPlayed = z.object({
  ...inPlayback,
  name: z.literal('Video played'),
  props: z.object({ ...video, ...report }),
});
const videoEnded = z.object({
  ...inPlayback,
  name: z.literal('Video ended'),
  props: z.object({ ...video, ...report }),
});
const videoPaused = z.object({
  ...inPlayback,
  name: z.literal('Video paused'),
  props: z.object({ ...video, ...report, position: seconds.optional() }),
});
const videoProgress = z.object({
  ...inPlayback,
  name: z.literal('Video progress'),
  props: z.object({ ...video, ...report, position: seconds.optional() }),
});
const videoSeeked = z.object({
  ...inPlayback,
  name: z.literal('Video seeked'),
  props: z.object({ ...video, from: seconds.optional(), to: seconds.optional() }),
});
const videoError = z.object({
  ...common,
  play_session_id: uuid.nullish(),
  name: z.literal('Video error'),
  /** YouTube's code (2, 5, 100, 101, 150, 153), or why there is no player at all. */
  props: z.object({ ...video, code: z.union([z.int(), z.literal('api_blocked')]) }),
});
const questionOpened = z.object({
  ...common,
  play_session_id: uuid.nullish(),
  name: z.literal('Question opened'),
  /** `anchor` of the answer, as in #q-ANCHOR. */
  props: z.object({ postID: id, anchor: id }),
});

/** The one description of the wire format, for client and server. */
export const eventSchema = z.discriminatedUnion('name', [
  postViewed,
  videoPlayed,
  videoEnded,
  videoPaused,
  videoProgress,
  videoSeeked,
  videoError,
  questionOpened,
]);

export const eventsRequestSchema = z.object({
  /** The client's clock at sending, milliseconds since the epoch. */
  sent_at: z.number(),
  events: z.array(eventSchema).min(1).max(MAX_EVENTS),
});

export type WireEvent = z.infer<typeof eventSchema>;
export type EventsRequestBody = z.infer<typeof eventsRequestSchema>;
export type EventName = WireEvent['name'];
export const EVENT_NAMES: readonly EventName[] = eventSchema.options.map(({ shape }) => shape.name.value);

/** The events of the old inline script, which Mixpanel gets. */
export const FORWARDED_EVENTS = ['Post viewed', 'Video played', 'Video ended'] as const satisfies EventName[];
