/** https://docs.mixpanel.com/reference/import-events: 2,000 events a request. */
export const MAX_BATCH_EVENTS = 2_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

/** What a forwarder knows from one batch to the next. */
export type Pace = {
  /** How many events the next batch may hold. */
  limit: number;
  /** Failures since the last success. */
  failures: number;
  /** Why nothing gets through at present, in words; null where it does. */
  trouble: string | null;
};

export const FULL_PACE: Pace = { limit: MAX_BATCH_EVENTS, failures: 0, trouble: null };

/** After a batch went through. A limit that was cut to find a culprit opens again step by step. */
export function afterSuccess(pace: Pace): Pace {
  return { limit: Math.min(pace.limit * 2, MAX_BATCH_EVENTS), failures: 0, trouble: null };
}

export function afterFailure(pace: Pace, trouble: string): Pace {
  return { ...pace, failures: pace.failures + 1, trouble };
}

/** After a batch of several was refused as a whole: half of it next, until the event at fault stands alone. */
export function afterRefusal(pace: Pace, sent: number): Pace {
  return { ...pace, limit: Math.max(1, Math.floor(sent / 2)) };
}

/**
 * Milliseconds to wait before the next try: 2 s after the first failure, doubling to 60 s, as Mixpanel asks for, and
 * up to half as much again by chance, so that many senders don't come back at once. Never less than the service asked
 * for, and the longest wait where only an operator can help.
 * @param random 0 ≤ x < 1
 */
export function retryWait(
  failures: number,
  random: number,
  { retryAfterMs = 0, slow = false }: { retryAfterMs?: number; slow?: boolean } = {},
): number {
  const doubled = slow ? LONGEST_RETRY_MS : FIRST_RETRY_MS * 2 ** Math.min(Math.max(failures, 1) - 1, 10);
  const base = Math.max(Math.min(doubled, LONGEST_RETRY_MS), retryAfterMs);
  return Math.round(base + (random * base) / 2);
}
