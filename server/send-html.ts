import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedPage } from '../lib/process-globals';
import { offerSpeculationRules } from './answer-speculation-rules';
import { listInlineSources } from './content-security-policy';
import { type Encoding, encodeOnce } from './encoding';
import type { SecurityHeaders } from './security-headers';

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
  offerSpeculationRules(response, pathname);
  const body = await encodeOnce(page.html, encoding, page.variants, tagged ? 'kept' : 'once');
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

function digest(page: CachedPage): string {
  const known = page.variants.get('digest');
  if (known) return Buffer.from(known).toString('base64url');
  const made = createHash('sha256').update(page.html).digest().subarray(0, 15);
  page.variants.set('digest', made);
  return made.toString('base64url');
}
