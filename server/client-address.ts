import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Ranges = [ipaddr.IPv4 | ipaddr.IPv6, number][];

/** What a proxy says of the request it passes on; from anyone but a trusted proxy these are removed. */
const PROXY_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
  'cf-ipcountry',
  'x-country-code',
];

/**
 * Makes a request's headers tell the truth, so that code behind this point may believe them: `x-forwarded-for` holds
 * the client's one address, and the other headers that proxies set are there only if a trusted proxy set them.
 */
export function sanitiseProxyHeaders(request: IncomingMessage, trusted: Ranges): void {
  const peer = request.socket.remoteAddress ?? '';
  const fromProxy = isTrusted(peer, trusted);
  const client = fromProxy ? clientBehindProxies(request.headers['x-forwarded-for'], peer, trusted) : peer;
  if (!fromProxy) for (const name of PROXY_HEADERS) delete request.headers[name];
  request.headers['x-forwarded-for'] = client;
}

/** Reads X-Forwarded-For from its end, where the nearest proxy wrote, to the first address that is no trusted proxy. */
function clientBehindProxies(header: string | string[] | undefined, peer: string, trusted: Ranges): string {
  const hops = String(header ?? '')
    .split(',')
    .map((hop) => hop.trim());
  let client = peer;
  for (const hop of hops.reverse()) {
    if (!ipaddr.isValid(hop)) break;
    client = hop;
    if (!isTrusted(hop, trusted)) break;
  }
  return client;
}

function isTrusted(address: string, trusted: Ranges): boolean {
  if (trusted.length === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return trusted.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
}
