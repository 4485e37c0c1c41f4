import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_BODY_BYTES } from '../lib/analytics/ingest/event-schema';
import { type PlainResponse, processGlobals } from '../lib/process-globals';
import { readBody } from './read-body';

/** How long a body may take to arrive, milliseconds. */
const BODY_TIMEOUT_MS = 20_000;
/** How much more of a body that is refused is read, and for how long, so that its sender gets to read the answer. */
const DRAIN_BYTES = 1024 * 1024;
const DRAIN_MS = 2_000;

/**
 * Answers POST /api/events without a way through Next's router, which takes longer than storing the event does. The
 * same function stands behind app/api/events/route.ts. See docs/decisions/0003-event-path.md.
 * @returns false where the request is another one.
 */
export async function answerEvents(
  request: IncomingMessage,
  response: ServerResponse,
  bodyTimeoutMs: number = BODY_TIMEOUT_MS,
): Promise<boolean> {
  const answer = processGlobals.answerEvents;
  if (!answer || request.method !== 'POST' || request.url?.split('?', 1)[0] !== '/api/events') return false;
  const read = await readBody(request, MAX_BODY_BYTES, bodyTimeoutMs);
  if (read.end === 'aborted') {
    response.destroy();
    return true;
  }
  if (read.end === 'timed-out') {
    refuseUnread(request, response, { status: 408, headers: {}, body: '{"error":"the body took too long"}' });
    return true;
  }
  const plain = await answer({
    body: read.body,
    contentType: request.headers['content-type'] ?? '',
    ip: String(request.headers['x-forwarded-for'] ?? ''),
    headers: toHeaders(request),
  });
  if (read.end === 'too-large') refuseUnread(request, response, plain);
  else response.writeHead(plain.status, withLength(plain)).end(plain.body);
  return true;
}

function withLength({ headers, body }: PlainResponse): Record<string, string | number> {
  return { ...headers, 'Content-Length': Buffer.byteLength(body) };
}

/**
 * Answers a request whose body was not read to its end, after which the connection is of no more use. Closing it at
 * once would make the operating system throw away the answer along with the rest of the body.
 */
function refuseUnread(request: IncomingMessage, response: ServerResponse, plain: PlainResponse): void {
  response.writeHead(plain.status, { ...withLength(plain), Connection: 'close' }).write(plain.body);
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, DRAIN_MS);
  let left = DRAIN_BYTES;
  request.on('data', (chunk: Uint8Array) => {
    left -= chunk.byteLength;
    if (left < 0) end();
  });
  request.once('close', end).once('end', end).resume();
}

function toHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
