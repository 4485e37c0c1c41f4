import type { SentWorkingCopy } from '../working-copies/schema';
import type { SendOutcome } from './copy-sender';

/** `closed`: this visit's copy was saved or thrown away from another window. */
export type PostOutcome = SendOutcome | 'closed';

/** Browsers send so much of a page that is being left, all its requests together. Bytes; the rest is for others. */
const KEEPALIVE_BYTES = 60_000;
const TIMEOUT_MS = 10_000;

/** Sends a copy to the server. @param leaving whether the page may be gone before the answer comes */
export async function postCopy(copy: SentWorkingCopy, leaving = false): Promise<PostOutcome> {
  const body = new Blob([JSON.stringify(copy)], { type: 'application/json' });
  try {
    const response = await fetch('/admin/working-copies', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
      keepalive: leaving && body.size <= KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return 'kept';
    if (response.status === 409) return 'closed';
    if (response.status === 401) return 'signed-out';
    return response.status < 500 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
