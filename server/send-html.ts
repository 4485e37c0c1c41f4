import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedPage, PreparedPage } from '../lib/process-globals';
import { listInlineSources } from './content-security-policy';
import { deferScripts } from './defer-scripts';
import { type Encoding, encodeOnce } from './encoding';
import { findReporter } from './find-reporter';
import { inlineStyles } from './inline-styles';
import { readSheet } from './read-sheet';
import { isReaderPage } from './reader-page';
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
  const prepared = await prepare(page, isReaderPage(pathname) && status < 500 && !headers.dev);
  headers.allowInline(response, pathname, prepared.inlineSources);
  const body = await encodeOnce(prepared.html, encoding, page.variants, tagged ? 'kept' : 'once');
  response.removeHeader('ETag');
  const etag = `"${digest(page, prepared.html)}${encoding ? `-${encoding}` : ''}"`;
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

/** What is sent of a page, made once: the reader's are drawn before they load what they need later. */
function prepare(page: CachedPage, forReaders: boolean): Promise<PreparedPage> {
  page.prepared ??= (async () => {
    if (!forReaders) return { html: page.html, inlineSources: listInlineSources(page.html) };
    const inlined = await inlineStyles(page.html, readSheet);
    const html = deferScripts(inlined?.html ?? page.html, inlined?.hrefs ?? [], findReporter());
    return { html, inlineSources: listInlineSources(html, inlined?.style) };
  })();
  return page.prepared;
}

function digest(page: CachedPage, html: string): string {
  const known = page.variants.get('digest');
  if (known) return Buffer.from(known).toString('base64url');
  const made = createHash('sha256').update(html).digest().subarray(0, 15);
  page.variants.set('digest', made);
  return made.toString('base64url');
}
