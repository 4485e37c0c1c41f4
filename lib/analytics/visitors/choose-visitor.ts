import { keyOf } from '../ingest/recorded-event';
import type { VisitorCandidates } from './visitor-hash';

/** A visitor seen within this time is still in the same session, milliseconds. */
const SESSION_MS = 30 * 60_000;

/**
 * Who an event's sender is: the visitor of yesterday's salt where that one was here within the last 30 minutes, so
 * that midnight splits no session, else the visitor of today's.
 * @param lastSeen instants by keyOf(visitor ID)
 */
export function chooseVisitor(
  { current, previous }: VisitorCandidates,
  receivedAt: number,
  lastSeen: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> {
  if (!previous) return current;
  const seenAt = lastSeen.get(keyOf(previous));
  return seenAt !== undefined && receivedAt - seenAt <= SESSION_MS ? previous : current;
}
