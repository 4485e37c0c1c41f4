/**
 * A redirect's target with the query of the request, which may name a second of the video, joined to its own.
 * @param target a path of this site, decoded or not, or an absolute address
 * @param requestUrl path and query as they came
 * @returns the value of a Location header
 */
export function toLocation(target: string, requestUrl: string): string {
  const base = 'http://site.invalid';
  const url = new URL(target, base);
  const at = requestUrl.indexOf('?');
  if (at >= 0) {
    const query = requestUrl.slice(at + 1).split('#', 1)[0] ?? '';
    url.search = [url.search.slice(1), query].filter(Boolean).join('&');
  }
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : url.href;
}
