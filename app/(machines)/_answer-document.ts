import { processGlobals } from '@/lib/process-globals';
import { contentDigest, isNotModified, validatorHeaders } from '@/lib/site/validators';

export type Document = {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
};

/**
 * Answers with a document that has one address and changes with content alone, and leaves it with the server, which
 * answers from memory until content changes (docs/decisions/0002-page-cache.md). Other sites' scripts may read it.
 * @param make null where there is nothing at this address
 */
export async function answerDocument(request: Request, make: () => Promise<Document | null>): Promise<Response> {
  // Before the content is read: if it changes meanwhile, what comes out is answered, and not kept.
  const generation = processGlobals.pageCache?.generation() ?? null;
  const document = await make();
  if (!document) return nothingHere();
  const { body, contentType } = document;
  const headers = { 'Content-Type': contentType, 'Access-Control-Allow-Origin': '*' };
  if (generation !== null) {
    const { pathname } = new URL(request.url);
    processGlobals.pageCache?.keep(pathname, { body, headers, lastModified: generation, variants: new Map() });
  }
  const validators = { digest: contentDigest(body), lastModified: generation };
  const all = {
    ...headers,
    ...validatorHeaders(validators, null, Date.now()),
    'Cache-Control': 'public, max-age=0, must-revalidate',
  };
  const conditions = {
    'if-none-match': request.headers.get('if-none-match') ?? undefined,
    'if-modified-since': request.headers.get('if-modified-since') ?? undefined,
  };
  if (isNotModified(conditions, validators)) return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: all });
}

function nothingHere(): Response {
  return new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
