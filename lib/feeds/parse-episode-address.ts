import { parseStartParameter } from '../episodes/parse-start-parameter';
import type { EmbedStart } from './oembed';

/**
 * The interview, and the place in it, that an address of this site names: its page, one of its answers, or its player.
 * @param origins those of this site
 * @returns null where the address is another one
 */
export function parseEpisodeAddress(
  address: string,
  origins: readonly string[],
): { slug: string; start: EmbedStart } | null {
  const url = URL.parse(address);
  if (!url || !isOwn(url, origins)) return null;
  const [, slug, anchor] = /^\/(?:episodes|embed)\/([^/]+?)(?:\/answers\/([^/]+?))?\/?$/.exec(url.pathname) ?? [];
  const decoded = decode(slug);
  if (!decoded) return null;
  const fragment = url.hash.startsWith('#q-') ? url.hash.slice('#q-'.length) : undefined;
  return {
    slug: decoded,
    start: {
      seconds: parseStartParameter(url.search, null),
      anchor: decode(anchor) ?? url.searchParams.get('q') ?? decode(fragment),
    },
  };
}

/** Links to a site outlive its move to TLS, so the scheme is not looked at. */
function isOwn(url: URL, origins: readonly string[]): boolean {
  return /^https?:$/.test(url.protocol) && origins.some((origin) => new URL(origin).host === url.host);
}

function decode(part: string | undefined): string | null {
  if (!part) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
