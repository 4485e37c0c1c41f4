import { createHash } from 'node:crypto';

/** Podcast namespace, podcast:guid: its own namespace UUID. */
const NAMESPACE = Buffer.from('ead4c236bf5858c6a2c6a6b28d128cb6', 'hex');

/**
 * A feed's podcast:guid: the UUIDv5 of its address without scheme and trailing slashes.
 * https://podcasting2.org/docs/podcast-namespace/tags/guid
 */
export function podcastGuid(feedUrl: string): string {
  const name = feedUrl.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  // RFC 9562, 5.5: version 5, variant 10.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
