import type { Env } from '../env';

/**
 * The origins of the site's own pages: SITE_URL's or, where that is unset, this machine's under either of its names.
 */
export function listOwnOrigins({ siteUrl, siteUrlIsSet, port }: Pick<Env, 'siteUrl' | 'siteUrlIsSet' | 'port'>) {
  const urls = siteUrlIsSet ? [siteUrl] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  // As browsers write them: without a scheme's own port.
  return urls.map((url) => new URL(url).origin);
}
