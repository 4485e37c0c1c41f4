import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CachedDocument, processGlobals } from '../lib/process-globals';
import { contentDigest, isNotModified, validatorHeaders } from '../lib/site/validators';
import { PAGE_CACHE_CONTROL } from './answer-page';
import { chooseEncoding, encodeOnce } from './encoding';

/**
 * Answers with a feed, sitemap or other document that a route has made since content last changed, as answerPage() does
 * with pages.
 * @returns false where there is none, or the request wants something else than the document.
 */
export async function answerDocument(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  // The API says of parameters that it takes none; it would answer as if there were none here.
  if (pathname.startsWith('/api/') && request.url !== pathname) return false;
  const document = processGlobals.pageCache?.document(pathname);
  if (!document) return false;
  // A picture is compressed by itself.
  const isPicture = document.headers['Content-Type']?.startsWith('image/');
  const encoding = isPicture ? null : chooseEncoding(request.headers['accept-encoding']);
  const validators = { digest: digestOf(document), lastModified: document.lastModified };
  const headers = {
    ...document.headers,
    ...validatorHeaders(validators, encoding, Date.now()),
    'Cache-Control': PAGE_CACHE_CONTROL,
    Vary: 'Accept-Encoding',
  };
  if (isNotModified(request.headers, validators)) {
    response.writeHead(304, headers).end();
    return true;
  }
  const body = await encodeOnce(document.body, encoding, document.variants, 'kept');
  response.writeHead(200, {
    ...headers,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    'Content-Length': body.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function digestOf({ body, variants }: CachedDocument): string {
  const known = variants.get('digest');
  if (known) return Buffer.from(known).toString();
  const made = contentDigest(body);
  variants.set('digest', Buffer.from(made));
  return made;
}
