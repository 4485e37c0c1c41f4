import { isbot } from 'isbot';
import type { VisitorHasher } from '../visitors/visitor-hash';
import type { EventsRequestBody } from './event-schema';
import { type DropReason, dropped } from './outcome';
import type { Recorder, RecordResult } from './recorder';
import { deviceOf } from './sender-device';

/** Who sent a request, by what its connection and headers say; nothing of the body counts. */
export type Sender = {
  ip: string;
  userAgent: string;
  /** By the word of a trusted proxy: ISO 3166-1 alpha-2, or ''. */
  country: string;
  /** Do Not Track or Global Privacy Control. */
  optedOut: boolean;
  isSignedIn: () => Promise<boolean>;
};

type ScreeningStep = (sender: Sender) => Promise<DropReason | null> | DropReason | null;

const dropBots: ScreeningStep = ({ userAgent }) => (userAgent.trim() === '' || isbot(userAgent) ? 'bot' : null);
const dropOptedOut: ScreeningStep = ({ optedOut }) => (optedOut ? 'opted-out' : null);
const dropEditors: ScreeningStep = async ({ isSignedIn }) => ((await isSignedIn()) ? 'signed-in-editor' : null);

/** What is asked of a sender, in this order, before its events wait for a transaction. */
const screening: readonly ScreeningStep[] = [dropBots, dropOptedOut, dropEditors];

/**
 * Ingest. The events of a request go through the screening of their sender, get their visitor, and are handed to the
 * recorder, whose transaction takes the remaining steps (store-batch.ts). Each ends as recorded or dropped for a reason.
 * @param receivedAt milliseconds since the epoch
 * @throws what the database threw; then no event of the request is stored.
 */
export async function recordEvents(
  { recorder, hashVisitor }: { recorder: Recorder; hashVisitor: VisitorHasher },
  { events, sent_at: sentAt }: EventsRequestBody,
  sender: Sender,
  receivedAt: number,
): Promise<RecordResult> {
  for (const step of screening) {
    const reason = await step(sender);
    if (reason) return { ok: true, outcomes: events.map(() => dropped(reason)) };
  }
  const visitor = await hashVisitor(sender, receivedAt);
  const place = { country: sender.country, device: deviceOf(sender.userAgent) };
  return recorder.record({ events, sentAt, receivedAt, visitor, place });
}
