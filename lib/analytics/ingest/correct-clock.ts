/** Mixpanel's /track takes events of the last five days, milliseconds. */
const MAX_AGE_MS = 5 * 86_400_000;

/**
 * When an event occurred by the server's clock. The client's clock may be wrong by any amount, but its two readings
 * are wrong by the same one (facts.md, "Video measures").
 * @returns whole milliseconds since the epoch, from five days before receipt until receipt.
 */
export function correctClock(clientTs: number, sentAt: number, receivedAt: number): number {
  const corrected = Math.round(clientTs + (receivedAt - sentAt));
  return Math.min(receivedAt, Math.max(receivedAt - MAX_AGE_MS, corrected));
}
