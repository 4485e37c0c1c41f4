import type { EventName, WireEvent } from './event-schema';

/** An event as it is stored. */
export type RecordedEvent = {
  /** The client's event_id. */
  id: Uint8Array<ArrayBuffer>;
  name: EventName;
  /** Milliseconds since the epoch, corrected. */
  occurredAt: number;
  episodeId: number;
  visitorId: Uint8Array<ArrayBuffer>;
  pageViewId: Uint8Array<ArrayBuffer>;
  playSessionId: Uint8Array<ArrayBuffer> | null;
  segmentId: number;
  seq: number;
  /** As parsed by the event's schema. */
  props: WireEvent['props'];
};

/** A map's key for a row's raw bytes. */
export function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
