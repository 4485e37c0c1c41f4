/** The path of an address as the log may have it: without the query, and without the secret of a shared link or preview. */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/^\/(shared|preview)\/[^/]+/, '/$1/…');
}
