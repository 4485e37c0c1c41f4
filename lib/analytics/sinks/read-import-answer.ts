import { z } from 'zod';
import type { MixpanelEvent } from './mixpanel-event';
import type { SendOutcome } from './sink';

export type ImportAnswer = { status: number; retryAfter: string | null; body: string };

/** A Retry-After beyond this is no answer for a service that counts by the minute. Milliseconds. */
const LONGEST_RETRY_AFTER_MS = 3_600_000;

const answerSchema = z.object({
  code: z.number().optional(),
  status: z.union([z.string(), z.number()]).optional(),
  error: z.string().nullish(),
  num_records_imported: z.number().optional(),
  failed_records: z
    .array(
      z.object({
        index: z.number().optional(),
        insert_id: z.string().optional(),
        field: z.string().optional(),
        message: z.string().optional(),
      }),
    )
    .nullish(),
});
type Answer = z.infer<typeof answerSchema>;

/**
 * What Mixpanel's answer to /import?strict=1 says about the events that were sent.
 * Codes: docs.mixpanel.com/reference/import-events and docs.mixpanel.com/troubleshooting/errors.
 * @param now milliseconds since the epoch, for a Retry-After that is a date
 */
export function readImportAnswer(answer: ImportAnswer, events: MixpanelEvent[], now: number): SendOutcome {
  const { status } = answer;
  const parsed = parseAnswer(answer.body);
  const said = parsed?.error ? `: ${parsed.error}` : '';
  if (status === 200) return readTaken(parsed, events.length);
  if (status === 400) return readRefusal(parsed, events, said);
  if (status === 413) return { kind: 'refused-whole', reason: `Mixpanel finds it too large (413)${said}` };
  if (status === 401 || status === 403) {
    return { kind: 'misconfigured', reason: `Mixpanel does not accept MIXPANEL_TOKEN (${status})${said}` };
  }
  if (status === 429) {
    const retryAfterMs = readRetryAfter(answer.retryAfter, now);
    return { kind: 'failed', reason: `Mixpanel asks to slow down (429)${said}`, retryAfterMs };
  }
  if (status === 408 || status >= 500) {
    const retryAfterMs = readRetryAfter(answer.retryAfter, now);
    return { kind: 'failed', reason: `Mixpanel has trouble of its own (${status})${said}`, retryAfterMs };
  }
  const reason = `what answers at MIXPANEL_API_URL does not take events (${status})${said}`;
  return { kind: 'misconfigured', reason };
}

/** A 200 counts only when it is Mixpanel's: a captive portal answers 200 too. */
function readTaken(parsed: Answer | null, sent: number): SendOutcome {
  if (parsed?.code !== 200) return { kind: 'failed', reason: 'the answer (200) is not one of Mixpanel’s' };
  if (parsed.num_records_imported !== undefined && parsed.num_records_imported < sent) {
    return { kind: 'failed', reason: `Mixpanel took ${parsed.num_records_imported} of ${sent} events` };
  }
  return { kind: 'taken' };
}

function readRefusal(parsed: Answer | null, events: MixpanelEvent[], said: string): SendOutcome {
  const records = parsed?.failed_records ?? [];
  const refusals = new Map<number, string>();
  for (const record of records) {
    const index = findEvent(record, events);
    if (index === -1) return { kind: 'refused-whole', reason: `Mixpanel refused it (400)${said}` };
    const words = [record.field, record.message].filter(Boolean).join(': ').slice(0, 300);
    refusals.set(index, words || 'Mixpanel gave no reason');
  }
  if (refusals.size === 0) return { kind: 'refused-whole', reason: `Mixpanel refused it (400)${said}` };
  const imported = parsed?.num_records_imported ?? events.length - refusals.size;
  return {
    kind: 'partly-taken',
    refusals: [...refusals].map(([index, reason]) => ({ index, reason })),
    restTaken: imported >= events.length - refusals.size,
  };
}

/** By $insert_id, which names one event; by position where Mixpanel could not read that. */
function findEvent(record: { index?: number; insert_id?: string }, events: MixpanelEvent[]): number {
  const named = record.insert_id ? events.findIndex((event) => event.properties.$insert_id === record.insert_id) : -1;
  if (named !== -1) return named;
  const { index = -1 } = record;
  return Number.isInteger(index) && index >= 0 && index < events.length ? index : -1;
}

/** Seconds or an HTTP date, as milliseconds from now; undefined where there is none to understand. */
function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}

function parseAnswer(body: string): Answer | null {
  try {
    return answerSchema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}
