/** Longer ones belong to nobody. Characters. */
const MAX_LENGTH = 1_000;

/**
 * An address's path as redirects keep it: decoded, without query, fragment or trailing slash.
 * @param path from the site's root, as it came in a request or from an editor
 * @returns null for what is no path of a site: badly encoded, with control characters, or too long
 */
export function toSitePath(path: string): string | null {
  if (!path.startsWith('/') || path.startsWith('//')) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  // Lone surrogates can't be stored, nor can NUL on PostgreSQL.
  if (decoded.length > MAX_LENGTH || /\p{Cc}|\p{Cs}/u.test(decoded)) return null;
  return decoded.replace(/\/+$/, '') || '/';
}
