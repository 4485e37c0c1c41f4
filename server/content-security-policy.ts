import { createHash } from 'node:crypto';
import { isLoader } from './defer-scripts';
import { PREFETCH_RULES } from './prefetch-rules';

/** What a page brings in line and may: sources for script-src, and for style-src by elements and attributes. */
export type InlineSources = { scripts: string[]; styles: string[]; styleAttributes: string[] };

export type PolicyOptions = {
  dev: boolean;
  /** The site's public address is https. */
  https: boolean;
  /** Other sites may show the page in a frame. */
  framed: boolean;
};

const SCRIPT = /<script(\s[^>]*)?>([\s\S]*?)<\/script>/g;
const STYLE_ATTRIBUTE = /\sstyle="([^"]*)"/g;

/**
 * The scripts that Next puts into a page, which are all data for the scripts it loads: a call of one known function
 * with JSON. Whatever else stands between script tags was not written by Next, so it is not listed and does not run.
 */
const DATA_FOR_NEXT = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((\[0\])\)$/,
  /^self\.__next_f\.push\((\[[\s\S]*\])\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);?$/,
];

/**
 * Hashes of Next's inline scripts, of the one that loads the others (defer-scripts.ts) and what it adds, of the style element that the
 * server put in (inline-styles.ts), and of the style attributes in a page that React has written. See
 * docs/decisions/0016-headers-and-csp.md.
 */
export function listInlineSources(html: string, style: string | null = null): InlineSources {
  const scripts = new Set<string>();
  const withoutScripts = html.replace(SCRIPT, (_whole, _attributes, text: string) => {
    if (isLoader(text)) scripts.add(hashSource(PREFETCH_RULES));
    if (isDataForNext(text) || isLoader(text)) scripts.add(hashSource(text));
    return '';
  });
  const attributes = new Set<string>();
  for (const [, value = ''] of withoutScripts.matchAll(STYLE_ATTRIBUTE)) {
    attributes.add(hashSource(decodeEntities(value)));
  }
  return {
    scripts: [...scripts],
    styles: style === null ? [] : [hashSource(style)],
    styleAttributes: [...attributes],
  };
}

function isDataForNext(script: string): boolean {
  return DATA_FOR_NEXT.some((form) => {
    const json = form.exec(script)?.[1];
    return json !== undefined && isJson(json);
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The five that React writes. */
const ENTITIES: Record<string, string> = { quot: '"', amp: '&', '#x27': "'", lt: '<', gt: '>' };

function decodeEntities(text: string): string {
  return text.replace(/&(quot|amp|#x27|lt|gt);/g, (_whole, name: string) => ENTITIES[name] ?? '');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The header's value. Without a page's inline sources nothing in line is let through. */
export function contentSecurityPolicy(
  { dev, https, framed }: PolicyOptions,
  { scripts, styles, styleAttributes }: InlineSources = { scripts: [], styles: [], styleAttributes: [] },
): string {
  // The development server's scripts and styles change with every edit, and it evaluates some.
  const script = dev ? ["'unsafe-inline'", "'unsafe-eval'"] : scripts;
  // For attributes, hashes count with 'unsafe-hashes' alone.
  const hashed = styleAttributes.length > 0 ? ["'unsafe-hashes'", ...styleAttributes] : [];
  const style = dev ? ["'unsafe-inline'"] : [...styles, ...hashed];
  return [
    "default-src 'self'",
    // The player's API comes from www.youtube.com, whatever host the player itself has. Not all of that host: some of
    // its addresses answer with a script that the caller names.
    ['script-src', "'self'", ...script, 'https://www.youtube.com/iframe_api', 'https://www.youtube.com/s/'].join(' '),
    ['style-src', "'self'", ...style].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    'frame-src https://www.youtube-nocookie.com',
    `frame-ancestors ${framed ? '*' : "'none'"}`,
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
