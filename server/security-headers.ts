import type { ServerResponse } from 'node:http';
import type { Env } from '../lib/env';
import { contentSecurityPolicy, type InlineSources } from './content-security-policy';
import { isReaderPage } from './reader-page';

/** A year, as browsers' preload lists ask for at least. */
const HSTS = 'max-age=31536000';

/**
 * A window that we open, or that opened us, gets no hold on the page. Not on readers' pages: they hold nothing of anybody's, and
 * browsers would start one more process for whoever comes from another site.
 */
const ALONE = ['Cross-Origin-Opener-Policy', 'same-origin'] as const;

export type SecurityHeaders = {
  /** For the development server, whose pages go out as they are. */
  dev: boolean;
  /** Sets the headers of every response, whoever answers it: Next, the page cache or the event path. */
  set(response: ServerResponse, pathname: string): void;
  /** Lets through what a page brings in line. */
  allowInline(response: ServerResponse, pathname: string, sources: InlineSources): void;
};

export function createSecurityHeaders(env: Pick<Env, 'siteUrl'>, dev: boolean): SecurityHeaders {
  const https = env.siteUrl.startsWith('https:');
  const policy = (pathname: string, sources?: InlineSources) =>
    contentSecurityPolicy({ dev, https, framed: pathname.startsWith('/embed/') }, sources);
  const fixed: [string, string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    // YouTube's player refuses to play without a Referer (error 153), so never no-referrer.
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
    ...(https ? [['Strict-Transport-Security', HSTS] satisfies [string, string]] : []),
  ];
  return {
    dev,
    set: (response, pathname) => {
      for (const [name, value] of fixed) response.setHeader(name, value);
      response.setHeader('Content-Security-Policy', policy(pathname));
      if (!isReaderPage(pathname)) response.setHeader(...ALONE);
    },
    allowInline: (response, pathname, sources) => {
      if (!dev) response.setHeader('Content-Security-Policy', policy(pathname, sources));
    },
  };
}
