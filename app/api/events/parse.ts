import { type EventsRequestBody, eventsRequestSchema, MAX_BODY_BYTES } from '@/lib/analytics/ingest/event-schema';
import type { EventsRequest } from '@/lib/process-globals';

export type ParseResult =
  | { ok: true; body: EventsRequestBody }
  | { ok: false; reason: 'too-large' | 'wrong-type' }
  /** `problem` names the field, where there is one. */
  | { ok: false; reason: 'malformed'; problem: string };

/** Beacons are text/plain: that type needs no preflight, which a page that is being left would not live to see. */
const CONTENT_TYPES = ['application/json', 'text/plain'];

/** What a request for POST /api/events holds, by contract.md. */
export function parseEvents({ body, contentType }: Pick<EventsRequest, 'body' | 'contentType'>): ParseResult {
  if (body.byteLength > MAX_BODY_BYTES) return { ok: false, reason: 'too-large' };
  const [type = ''] = contentType.split(';', 1);
  if (!CONTENT_TYPES.includes(type.trim().toLowerCase())) return { ok: false, reason: 'wrong-type' };
  const json = parseJson(body);
  if (!json.ok) return { ok: false, reason: 'malformed', problem: 'the body is not JSON in UTF-8' };
  const parsed = eventsRequestSchema.safeParse(json.value);
  if (parsed.success) return { ok: true, body: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, reason: 'malformed', problem: `${nameOf(issue?.path ?? [])}: ${issue?.message ?? 'is wrong'}` };
}

function parseJson(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false };
  }
}

/** A path as one would write it: events[0].props.id */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the body';
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name ? `${name}.${String(part)}` : String(part);
  }, '');
}
