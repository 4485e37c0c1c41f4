import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CachedPage, processGlobals } from '../lib/process-globals';
import { chooseEncoding } from './encoding';
import type { SecurityHeaders } from './security-headers';
import { sendHtml } from './send-html';

/** Browsers and proxies may keep a page, and ask each time whether it still holds: an edit shows at once. */
export const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/**
 * Answers with a page that Next has rendered since content last changed, without asking Next, whose way to the same
 * bytes takes a millisecond and more. See docs/decisions/0002-page-cache.md.
 * @returns false where there is none, or the request wants something else than the page.
 */
export async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  headers: SecurityHeaders,
): Promise<boolean> {
  const page = findPage(request, pathname);
  if (!page) return false;
  response.setHeader('Cache-Control', PAGE_CACHE_CONTROL);
  response.setHeader(
    'Vary',
    'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding',
  );
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  await sendHtml(request, response, page, { status: 200, pathname, encoding, headers, tagged: true });
  return true;
}

function findPage(request: IncomingMessage, pathname: string): CachedPage | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  // Next's client asks for parts of pages at the same address, and drafts are previewed under a cookie.
  if (request.headers.rsc || request.headers['next-router-prefetch']) return undefined;
  if (request.headers.cookie?.includes('__prerender_bypass')) return undefined;
  return processGlobals.pageCache?.page(pathname);
}
