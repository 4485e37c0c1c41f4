/** The path of an address as the log may have it: without the query, and without the secrets of links. */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/^\/(shared|preview|invitation)\/[^/]+/, '/$1/…');
}
