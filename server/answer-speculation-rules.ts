import type { IncomingMessage, ServerResponse } from 'node:http';
import { isReaderPage } from './reader-page';

const PATHNAME = '/speculation-rules.json';

/**
 * Which links browsers may fetch before they are followed: those to pages, once the pointer rests on them. Fetched, not
 * drawn: a page that nobody looks at must not count as viewed.
 */
const RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: ['/admin*', '/api/*', '/embed/*', '/login*', '/search*', '/setup*', '/*.json', '/*.xml'],
            },
          },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

/** Has a page point to the rules. In a header, because a policy without 'unsafe-inline' forbids them in the page. */
export function offerSpeculationRules(response: ServerResponse, pathname: string): void {
  if (isReaderPage(pathname)) response.setHeader('Speculation-Rules', `"${PATHNAME}"`);
}

/** @returns false where the request is another one */
export function answerSpeculationRules(request: IncomingMessage, response: ServerResponse, pathname: string): boolean {
  if (pathname !== PATHNAME || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  response.writeHead(200, {
    'Cache-Control': 'public, max-age=86400',
    'Content-Length': Buffer.byteLength(RULES),
    'Content-Type': 'application/speculationrules+json',
  });
  response.end(request.method === 'HEAD' ? undefined : RULES);
  return true;
}
