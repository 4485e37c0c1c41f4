import type { Outcome } from '@/lib/analytics/ingest/outcome';
import { recordEvents, type Sender } from '@/lib/analytics/ingest/record-events';
import type { Recorder, RecordResult } from '@/lib/analytics/ingest/recorder';
import { countryOf } from '@/lib/analytics/ingest/sender-country';
import type { VisitorHasher } from '@/lib/analytics/visitors/visitor-hash';
import { log } from '@/lib/log';
import type { EventsRequest, PlainResponse } from '@/lib/process-globals';
import { type ParseResult, parseEvents } from './parse';

export type EventsHandlerOptions = {
  recorder: Recorder;
  hashVisitor: VisitorHasher;
  isSignedIn: (headers: Headers) => Promise<boolean>;
  /** Those of the site's own pages. */
  origins: readonly string[];
  now: () => number;
};

/** Seconds after which a client may try again. */
const RETRY_AFTER = { overloaded: '2', stopping: '5', failed: '10' };

/** What answers POST /api/events: parses a request, has its events recorded, and says how that ended. */
export function createEventsHandler(options: EventsHandlerOptions) {
  return async (request: EventsRequest): Promise<PlainResponse> => {
    const receivedAt = options.now();
    const origin = request.headers.get('origin');
    if (origin !== null && !options.origins.includes(origin)) return refuse(403, 'the Origin is not this site');
    const parsed = parseEvents(request);
    if (!parsed.ok) return answerUnparsed(parsed);
    const { headers, ip } = request;
    const sender: Sender = {
      ip,
      userAgent: headers.get('user-agent') ?? '',
      country: countryOf(headers),
      optedOut: headers.get('dnt') === '1' || headers.get('sec-gpc') === '1',
      isSignedIn: () => options.isSignedIn(headers),
    };
    try {
      return answerRecorded(await recordEvents(options, parsed.body, sender, receivedAt));
    } catch (error) {
      log.error('events could not be stored', { error });
      return refuse(503, 'the events could not be stored', { 'Retry-After': RETRY_AFTER.failed });
    }
  };
}

function answerUnparsed(result: Extract<ParseResult, { ok: false }>): PlainResponse {
  switch (result.reason) {
    case 'too-large':
      return refuse(413, 'the body is larger than 64 KiB');
    case 'wrong-type':
      return refuse(415, 'the content type is neither application/json nor text/plain');
    case 'malformed':
      return refuse(400, result.problem);
  }
}

function answerRecorded(result: RecordResult): PlainResponse {
  if (result.ok) return answer(202, countOutcomes(result.outcomes));
  const retry = { 'Retry-After': RETRY_AFTER[result.reason] };
  switch (result.reason) {
    case 'overloaded':
      return refuse(429, 'too many events are waiting to be stored', retry);
    case 'stopping':
      return refuse(503, 'the server is stopping', retry);
  }
}

/** An event that was stored before counts as dropped; to its sender either means that it need not be sent again. */
function countOutcomes(outcomes: Outcome[]): { accepted: number; dropped: number } {
  const accepted = outcomes.filter(({ outcome }) => outcome === 'recorded').length;
  return { accepted, dropped: outcomes.length - accepted };
}

function refuse(status: number, error: string, headers: Record<string, string> = {}): PlainResponse {
  return answer(status, { error }, headers);
}

function answer(status: number, body: object, headers: Record<string, string> = {}): PlainResponse {
  const common = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  return { status, headers: { ...common, ...headers }, body: JSON.stringify(body) };
}
