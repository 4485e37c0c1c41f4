/** Whether a page is one of the reader's site: neither the desk's, nor one behind a secret link, nor a frame elsewhere. */
export function isReaderPage(pathname: string): boolean {
  return !/^\/(admin|embed|invitation|login|preview|setup|shared)(\/|$)/.test(pathname);
}
