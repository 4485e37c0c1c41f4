/** Cloudflare's, and a plain one that other proxies are told to set. */
const HEADERS = ['cf-ipcountry', 'x-country-code'];
/** ISO 3166's code for no country, which Cloudflare sends too; its T1 (Tor) has a digit. */
const NO_COUNTRY = 'XX';

/**
 * The country of a request's sender, ISO 3166-1 alpha-2; '' where it is not known. The server has removed the headers
 * already that no trusted proxy set (server/client-address.ts).
 */
export function countryOf(headers: Headers): string {
  for (const name of HEADERS) {
    const code = headers.get(name)?.trim().toUpperCase();
    if (code && /^[A-Z]{2}$/.test(code) && code !== NO_COUNTRY) return code;
  }
  return '';
}
