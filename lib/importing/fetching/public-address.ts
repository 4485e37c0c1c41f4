import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All that is given out of IPv6's space so far; the rest is nobody's, or for other ends. RFC 4291, 2.4. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an IP address is one of the open Internet: not this machine's, a private network's, a provider's (RFC 6598), one
 * that is kept for documents and tests, or one of IPv6 with any of these in it (mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  // The library also reads what inet_aton() does, 1.2.3 among it.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
