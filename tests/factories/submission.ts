import { randomUUID } from 'node:crypto';
import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import type { Submission } from '@/lib/analytics/ingest/store-batch';
import { uuidToBytes } from '@/lib/analytics/uuid';

/** 23 November 2026, noon UTC. */
export const NOON = Date.UTC(2026, 10, 23, 12);

export const glyph = { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview' };
export const alex = { youtubeID: 'R6XSEfNqgZ4', postID: 'Alex Martelli' };

type Fields = { event_id?: string; page_view_id?: string; seq?: number; client_ts?: number };
type Video = typeof glyph;
type Report = {
  duration?: number;
  watched?: [number, number][];
  rewatched?: [number, number, number][];
  watchTime?: number;
  entry?: number;
  position?: number;
};

const common = (fields: Fields) => ({
  event_id: randomUUID(),
  page_view_id: randomUUID(),
  seq: 0,
  client_ts: NOON,
  ...fields,
});

export function postViewed(postId = glyph.postID, fields: Fields = {}): WireEvent {
  return { ...common(fields), name: 'Post viewed', props: { id: postId } };
}

export function videoEvent(
  name: 'Video played' | 'Video ended' | 'Video progress' | 'Video paused',
  playSessionId: string,
  report: Report & Partial<Video> = {},
  fields: Fields = {},
): WireEvent {
  return { ...common(fields), name, play_session_id: playSessionId, props: { ...glyph, ...report } };
}

export function seeked(
  { playSessionId, video = glyph, to }: { playSessionId: string; video?: Video; to: number },
  fields: Fields = {},
): WireEvent {
  return {
    ...common(fields),
    name: 'Video seeked',
    play_session_id: playSessionId,
    props: { ...video, from: 0, to },
  };
}

/** A request's events, of one visitor, sent and received at the same time by clocks that agree. */
export function submission(events: WireEvent[], given: Partial<Submission> = {}): Submission {
  const receivedAt = given.receivedAt ?? NOON;
  const visitor = { current: visitorId(1), previous: null };
  return { events, sentAt: receivedAt, receivedAt, visitor, place: { country: '', device: '' }, ...given };
}

export function visitorId(number: number): Uint8Array<ArrayBuffer> {
  return uuidToBytes(number.toString(16).padStart(32, '0'));
}
