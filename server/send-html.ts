import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CachedPage } from '../lib/process-globals';
import { listInlineSources } from './content-security-policy';
import type { SecurityHeaders } from './security-headers';

const compressors = {
  br: (html: Uint8Array) => promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (html: Uint8Array) => promisify(gzip)(html),
};
type Encoding = keyof typeof compressors;

/** What a client accepts, best first; null for neither. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding | null {
  const list = String(accepted ?? '');
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(list)) return 'br';
  if (/\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(list)) return 'gzip';
  return null;
}

export type HtmlAnswer = {
  status: number;
  pathname: string;
  encoding: Encoding | null;
  headers: SecurityHeaders;
  /** Whether the same page will be sent again, so that asking whether it still holds is worth a tag. */
  tagged: boolean;
};

/** Sends a whole page: with the policy that lets its own scripts through, compressed, and tagged for asking again. */
export async function sendHtml(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  { status, pathname, encoding, headers, tagged }: HtmlAnswer,
): Promise<void> {
  page.inlineSources ??= listInlineSources(page.html);
  headers.allowInline(response, pathname, page.inlineSources);
  const body = await encode(page, encoding);
  response.removeHeader('ETag');
  const etag = `"${digest(page)}${encoding ? `-${encoding}` : ''}"`;
  if (tagged) response.setHeader('ETag', etag);
  if (tagged && request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', body.byteLength);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

async function encode(page: CachedPage, encoding: Encoding | null): Promise<Uint8Array> {
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
