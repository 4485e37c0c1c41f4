import type { MixpanelEvent } from './mixpanel-event';

/** What became of a batch that was sent. Reasons are phrases for the owner. */
export type SendOutcome =
  | { kind: 'taken' }
  /** Some were refused, each for its own reason; `restTaken` says whether the others are in. */
  | { kind: 'partly-taken'; refusals: { index: number; reason: string }[]; restTaken: boolean }
  /** The batch was refused without a word on which event is at fault. */
  | { kind: 'refused-whole'; reason: string }
  /** Nobody knows whether it was taken; sending the same again is safe. `retryAfterMs` is what the service asked for. */
  | { kind: 'failed'; reason: string; retryAfterMs?: number }
  /** Nothing will be taken until an operator changes a setting. */
  | { kind: 'misconfigured'; reason: string }
  /** The caller cut it short. */
  | { kind: 'abandoned' };

/** Where events are delivered to. Never throws for what the other side does. */
export type Sink = {
  /** Settles within `timeoutMs`, and at once when `signal` aborts. */
  send(events: MixpanelEvent[], signal: AbortSignal): Promise<SendOutcome>;
  /** Milliseconds that one send can take. */
  timeoutMs: number;
};
