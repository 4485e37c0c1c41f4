/**
 * A redirect's target as a path where it is a whole address of this site, as it stands in the browser, so that one which
 * leads back is seen to. Any other stays as it is.
 * @param origins of the site: listOwnOrigins()
 */
export function toOwnTarget(target: string, origins: readonly string[]): string {
  const url = URL.parse(target);
  if (!url || !origins.includes(url.origin)) return target;
  return `${url.pathname}${url.search}${url.hash}`;
}
