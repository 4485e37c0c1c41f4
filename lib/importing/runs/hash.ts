import { createHash } from 'node:crypto';
import type { ArchivePost } from '../archive-post';

/** SHA-256 of a value's JSON, with keys in an order of their own, so that equal values have equal hashes. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}

/** Of a post as it was read. Where its media lie within the archive is the archive's business. */
export function hashOfPost({ media, ...post }: ArchivePost): string {
  return hashOf({ ...post, media: media.map(({ reference, entry }) => ({ reference, isThere: entry !== null })) });
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
