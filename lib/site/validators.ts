import { createHash } from 'node:crypto';

/** What a conditional request is judged by (RFC 9110, section 13). */
export type Validators = {
  /** contentDigest() of the answer's body. */
  digest: string;
  /** Seconds since the epoch; null where it is not known. */
  lastModified: number | null;
};

type ConditionalHeaders = { 'if-none-match'?: string | undefined; 'if-modified-since'?: string | undefined };

/** Letters, digits, `-` and `_` that are others for another body. */
export function contentDigest(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest().subarray(0, 15).toString('base64url');
}

/** ETag and Last-Modified of an answer. @param now milliseconds since the epoch */
export function validatorHeaders(
  { digest, lastModified }: Validators,
  encoding: string | null,
  now: number,
): Record<string, string> {
  const headers: Record<string, string> = { ETag: `"${digest}${encoding ? `.${encoding}` : ''}"` };
  // A time yet to come, after several changes within a second, must not be named as one.
  if (lastModified !== null && lastModified * 1000 <= now)
    headers['Last-Modified'] = new Date(lastModified * 1000).toUTCString();
  return headers;
}

/** Whether who asks has the answer already, in whatever encoding. An entity tag outweighs a time. */
export function isNotModified(request: ConditionalHeaders, { digest, lastModified }: Validators): boolean {
  const tags = request['if-none-match'];
  if (tags !== undefined) {
    return tags.trim() === '*' || tags.split(',').some((tag) => /^(?:W\/)?"([^".]*)/.exec(tag.trim())?.[1] === digest);
  }
  const since = Date.parse(request['if-modified-since'] ?? '');
  return lastModified !== null && since >= lastModified * 1000;
}
