import { MAX_BODY_BYTES } from '@/lib/analytics/ingest/event-schema';
import { processGlobals } from '@/lib/process-globals';

export const dynamic = 'force-dynamic';

/**
 * contract.md: POST /api/events. The server answers it before Next's router does, with the same function
 * (server/answer-events.ts); this keeps the address whole where Next is asked after all, other methods included.
 */
export async function POST(request: Request) {
  const answer = processGlobals.answerEvents;
  if (!answer) return Response.json({ error: 'the server is starting' }, { status: 503 });
  // A body of unknown length could be of any.
  const length = request.headers.get('content-length');
  if (length === null) return Response.json({ error: 'Content-Length is missing' }, { status: 411 });
  const isTooLarge = Number(length) > MAX_BODY_BYTES;
  const { status, headers, body } = await answer({
    body: isTooLarge ? new Uint8Array(MAX_BODY_BYTES + 1) : new Uint8Array(await request.arrayBuffer()),
    contentType: request.headers.get('content-type') ?? '',
    ip: request.headers.get('x-forwarded-for') ?? '',
    headers: request.headers,
  });
  return new Response(body, { status, headers });
}
