/** What of the API has an address of its own. */
export type ApiList = 'episodes' | 'guests' | 'questions';

/** Absolute addresses of the API. @param siteUrl without a trailing slash */
export function apiAddressesOf(siteUrl: string) {
  const at = (...parts: (string | number)[]) => [siteUrl, 'api', 'v1', ...parts.map(encodeURIComponent)].join('/');
  const page = (number: number) => (number === 1 ? [] : ['page', number]);
  return {
    list: (name: ApiList, number = 1) => at(name, ...page(number)),
    one: (name: ApiList, slug: string, number = 1) => at(name, slug, ...page(number)),
  };
}
