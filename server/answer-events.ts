import type { IncomingMessage, ServerResponse } from 'node:http';
import { processGlobals } from '../lib/process-globals';

/** contract.md: up to 64 KiB. */
const LIMIT = 64 * 1024;

/**
 * Answers POST /api/events without a way through Next's router, which takes longer than storing the event does. The
 * same function stands behind app/api/events/route.ts. See docs/decisions/0003-event-path.md.
 * @returns false where the request is another one.
 */
export async function answerEvents(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const answer = processGlobals.answerEvents;
  if (!answer || request.method !== 'POST' || request.url?.split('?', 1)[0] !== '/api/events') return false;
  const body = await readBody(request);
  const {
    status,
    headers,
    body: text,
  } = await answer({
    body,
    contentType: request.headers['content-type'] ?? '',
    ip: String(request.headers['x-forwarded-for'] ?? ''),
    headers: toHeaders(request),
  });
  // A body that was not read to its end can't be followed by another request on the same connection.
  if (body.byteLength > LIMIT) response.setHeader('Connection', 'close');
  response.writeHead(status, headers).end(text);
  return true;
}

/** The body, or as much of it as shows that it is too large. */
async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > LIMIT) break;
  }
  return Buffer.concat(chunks);
}

function toHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
