import type { IncomingMessage } from 'node:http';

export type ReadBody =
  | { end: 'whole'; body: Uint8Array }
  /** As much of it as shows that; the rest is still to come. */
  | { end: 'too-large'; body: Uint8Array }
  | { end: 'timed-out' }
  | { end: 'aborted' };

/** Reads a request's body up to a limit. Leaves the request as it is, so that it can still be answered. */
export function readBody(request: IncomingMessage, limitBytes: number, timeoutMs: number): Promise<ReadBody> {
  if (request.destroyed) return Promise.resolve({ end: 'aborted' });
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const finish = (result: ReadBody) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onAbort).pause();
      resolve(result);
    };
    const onData = (chunk: Uint8Array) => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > limitBytes) finish({ end: 'too-large', body: Buffer.concat(chunks) });
    };
    const onEnd = () =>
      finish({ end: 'whole', body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
    const onAbort = () => finish({ end: 'aborted' });
    const timer = setTimeout(() => finish({ end: 'timed-out' }), timeoutMs);
    // An aborted request emits an error as well, which is no news.
    request
      .on('data', onData)
      .once('end', onEnd)
      .once('close', onAbort)
      .on('error', () => {});
  });
}
