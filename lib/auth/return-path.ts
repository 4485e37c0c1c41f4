const HOME = '/admin';

/**
 * Where to go after signing in: the page of the desk that was asked for, and nothing outside it, so that a link to the
 * sign-in page can't lead on to another site.
 */
export function toReturnPath(next: string | undefined): string {
  if (!next?.startsWith('/')) return HOME;
  const base = 'http://site.invalid';
  const url = URL.parse(next, base);
  if (url?.origin !== base) return HOME;
  const inside = url.pathname === HOME || url.pathname.startsWith(`${HOME}/`);
  return inside ? url.pathname + url.search : HOME;
}
