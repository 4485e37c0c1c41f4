import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type CachedPage, processGlobals } from '../lib/process-globals';

/** Browsers and proxies may keep a page, and ask each time whether it still holds: an edit shows at once. */
export const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';

const compressors = {
  br: (html: Uint8Array) => promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (html: Uint8Array) => promisify(gzip)(html),
};

/**
 * Answers with a page that Next has rendered since content last changed, without asking Next, whose way to the same
 * bytes takes a millisecond and more. See docs/decisions/0002-page-cache.md.
 * @returns false where there is none, or the request wants something else than the page.
 */
export async function answerPage(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const page = findPage(request);
  if (!page) return false;
  const encoding = chooseEncoding(request);
  const body = await encode(page, encoding);
  const etag = `"${digest(page)}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('Cache-Control', PAGE_CACHE_CONTROL);
  response.setHeader('ETag', etag);
  response.setHeader(
    'Vary',
    'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding',
  );
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return true;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', body.byteLength);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function findPage(request: IncomingMessage): CachedPage | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  // Next's client asks for parts of pages at the same address, and drafts are previewed under a cookie.
  if (request.headers.rsc || request.headers['next-router-prefetch']) return undefined;
  if (request.headers.cookie?.includes('__prerender_bypass')) return undefined;
  const pathname = (request.url ?? '').split('?', 1)[0] ?? '';
  return processGlobals.pageCache?.page(pathname);
}

function chooseEncoding(request: IncomingMessage): keyof typeof compressors | null {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(accepted)) return 'br';
  if (/\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accepted)) return 'gzip';
  return null;
}

async function encode(page: CachedPage, encoding: keyof typeof compressors | null): Promise<Uint8Array> {
  const name = encoding ?? 'identity';
  const known = page.variants.get(name);
  if (known) return known;
  const bytes = Buffer.from(page.html);
  const encoded = encoding ? await compressors[encoding](bytes) : bytes;
  page.variants.set(name, encoded);
  return encoded;
}

function digest(page: CachedPage): string {
  const known = page.variants.get('digest');
  if (known) return Buffer.from(known).toString('base64url');
  const made = createHash('sha256').update(page.html).digest().subarray(0, 15);
  page.variants.set('digest', made);
  return made.toString('base64url');
}
