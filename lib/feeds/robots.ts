/** What robots may read: all but the desk and what has no page of its own. @param sitemapUrl absolute */
export function toRobots(sitemapUrl: string): string {
  return `User-agent: *
Disallow: /admin
Disallow: /api/
Disallow: /login
Disallow: /setup

Sitemap: ${sitemapUrl}
`;
}
