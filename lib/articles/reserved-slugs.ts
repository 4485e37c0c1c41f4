/**
 * First parts of addresses that are the site's own or may become so. A page of such a slug would never be seen, since
 * what has an address of its own comes first.
 */
const RESERVED = new Set([
  'admin',
  'api',
  'articles',
  'compare',
  'embed',
  'episodes',
  'feed',
  'guests',
  'invitation',
  'login',
  'logout',
  'media',
  'oembed',
  'page',
  'post',
  'preview',
  'questions',
  'robots',
  'search',
  'setup',
  'share',
  'shared',
  'sitemap',
  'sitemaps',
  'static',
  'topics',
]);

/** Whether a page of its own must not have this slug. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug);
}
