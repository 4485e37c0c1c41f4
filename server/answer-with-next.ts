import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { getDb } from '../lib/db/client';
import { findMoved } from '../lib/site/redirects/find-moved';
import { findRedirect } from '../lib/site/redirects/find-redirect';
import type { HitCounter } from '../lib/site/redirects/hit-counter';
import { toSitePath } from '../lib/site/redirects/site-path';
import { toLocation } from '../lib/site/redirects/to-location';
import { wasRemoved } from '../lib/site/was-removed';
import { PAGE_CACHE_CONTROL } from './answer-page';
import { chooseEncoding } from './encoding';
import { holdHtml } from './hold-html';
import type { SecurityHeaders } from './security-headers';
import { sendHtml } from './send-html';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Site = { next: RequestHandler; headers: SecurityHeaders; hits: HitCounter };

/** The page of addresses that have none, app/(site)/%5Fmissing: drawn here alone, and never to be found by itself. */
const MISSING = '/_missing';

/** The page of what is not for whoever asks, app/%5Fforbidden: drawn here alone, too. */
const FORBIDDEN = '/_forbidden';

/** The page of addresses below the desk's that have none, app/%5Fmissing-at-desk: drawn here alone, too. */
const MISSING_AT_DESK = '/_missing-at-desk';

const DRAWN_HERE = [MISSING, FORBIDDEN, MISSING_AT_DESK];

/**
 * Has Next answer, and sends its pages with a policy that lets their own scripts through. Where Next has no page, there
 * may be a redirect, or a page that was there and is gone.
 */
export async function answerWithNext(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  site: Site,
): Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  // Next sends addresses that end in a slash on to those that don't; an old one is spared that detour.
  const isDetour = isRead && pathname.length > 1 && pathname.endsWith('/');
  if (isDetour && (await answerRedirect(request, response, pathname, site.hits)) === 'sent') return;
  // Next fails at addresses that can't be decoded.
  const isMissing = isRead && (DRAWN_HERE.includes(pathname) || !isDecodable(pathname));
  const html = isMissing ? '' : await holdHtml(request, response, () => site.next(request, response));
  if (html === null || response.destroyed) return;
  const isAtDesk = /^\/admin(\/|$)/.test(pathname);
  if (isMissing || (isRead && response.statusCode === 404 && !isAtDesk)) {
    await answerMissing(request, response, pathname, encoding, site);
    return;
  }
  if (response.statusCode === 403 || (isRead && response.statusCode === 404)) {
    await answerAtDesk(request, response, pathname, encoding, site);
    return;
  }
  const { headers } = site;
  const { statusCode: status } = response;
  const tagged = response.getHeader('Cache-Control') === PAGE_CACHE_CONTROL;
  await sendHtml(request, response, { html, variants: new Map() }, { status, pathname, encoding, headers, tagged });
}

/**
 * Answers where whoever is signed in may not what they ask, be it a page or a form that a browser sent by itself; and where the
 * desk has no such page.
 */
async function answerAtDesk(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  encoding: ReturnType<typeof chooseEncoding>,
  { next, headers }: Site,
): Promise<void> {
  const status = response.statusCode;
  const html = await render(next, status === 403 ? FORBIDDEN : MISSING_AT_DESK);
  forget(response);
  response.setHeader('Cache-Control', 'private, no-store');
  const answer = { status, pathname, encoding, headers, tagged: false };
  await sendHtml(request, response, { html, variants: new Map() }, answer);
}

/** Answers where no page is: with where it moved, or with a page that says so and helps on. */
async function answerMissing(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  encoding: ReturnType<typeof chooseEncoding>,
  { next, headers, hits }: Site,
): Promise<void> {
  const redirect = await answerRedirect(request, response, pathname, hits);
  if (redirect === 'sent') return;
  const gone = redirect === 'gone' || (await wasRemoved(getDb(), pathname));
  const query = new URLSearchParams({ path: pathname, ...(gone ? { gone: '' } : {}) });
  const html = await render(next, `${MISSING}?${query}`);
  forget(response);
  response.setHeader('Cache-Control', PAGE_CACHE_CONTROL);
  const answer = { status: gone ? 410 : 404, pathname, encoding, headers, tagged: false };
  await sendHtml(request, response, { html, variants: new Map() }, answer);
}

/** Answers with the redirect of an address, if it has one that leads somewhere. */
async function answerRedirect(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  hits: HitCounter,
): Promise<'sent' | 'gone' | 'none'> {
  const path = toSitePath(pathname);
  const redirect = path === null ? null : ((await findRedirect(getDb(), path)) ?? (await findMoved(getDb(), path)));
  if (!redirect) return 'none';
  hits.count(redirect.id);
  if (redirect.target === null) return 'gone';
  forget(response);
  const location = toLocation(redirect.target, request.url ?? '');
  response.writeHead(301, { Location: location, 'Cache-Control': PAGE_CACHE_CONTROL, 'Content-Length': 0 }).end();
  return 'sent';
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Takes back what Next said of the page that it had not. */
function forget(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) {
    if (/^(x-nextjs-|cache-control$|content-type$|etag$|link$|vary$)/.test(name)) response.removeHeader(name);
  }
  response.setHeader('Vary', 'Accept-Encoding');
}

/** One of Next's pages, asked for by the server itself. */
async function render(next: RequestHandler, url: string): Promise<string> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url, headers: { host: 'localhost' } });
  request.push(null);
  const response = new ServerResponse(request);
  const html = await holdHtml(request, response, () => next(request, response));
  if (html === null || response.statusCode !== 200) {
    throw new Error(`Next answered its own server's request for ${url} with ${response.statusCode}`);
  }
  return html;
}
