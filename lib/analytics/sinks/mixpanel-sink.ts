import type { Env } from '../../env';
import { createImportPreparer } from './prepare-import';
import { type ImportAnswer, readImportAnswer } from './read-import-answer';
import type { SendOutcome, Sink } from './sink';

/** From the first byte sent to the last one of the answer, milliseconds. */
const TIMEOUT_MS = 20_000;

/**
 * Mixpanel's /import, which takes events of any age; /track drops those older than five days without a word.
 * @param now milliseconds since the epoch
 */
export function createMixpanelSink(
  settings: NonNullable<Env['mixpanel']>,
  { timeoutMs = TIMEOUT_MS, now = Date.now }: { timeoutMs?: number; now?: () => number } = {},
): Sink {
  const prepare = createImportPreparer(settings.token);
  const authorization = `Basic ${Buffer.from(`${settings.token}:`).toString('base64')}`;
  return {
    timeoutMs,
    async send(events, signal) {
      const request = prepare(events);
      const result = await exchange(`${settings.apiUrl}${request.endpoint}?strict=1`, {
        authorization,
        body: JSON.stringify(request.events),
        timeoutMs,
        signal,
      });
      return 'status' in result ? readImportAnswer(result, events, now()) : result;
    },
  };
}

type Exchange = { authorization: string; body: string; timeoutMs: number; signal: AbortSignal };

/** Sends a request and reads the whole answer, or says what came between. */
function exchange(url: string, options: Exchange): Promise<ImportAnswer | SendOutcome> {
  const cut = new AbortController();
  // Settles by itself when time is up: a connection that does not notice its abort must not hold up the queue.
  return new Promise((resolve) => {
    const finish = (result: ImportAnswer | SendOutcome) => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
      resolve(result);
      cut.abort();
    };
    const onTimeout = () =>
      finish({ kind: 'failed', reason: `Mixpanel did not answer within ${options.timeoutMs / 1_000} s` });
    const onAbort = () => finish({ kind: 'abandoned' });
    const timer = setTimeout(onTimeout, options.timeoutMs);
    options.signal.addEventListener('abort', onAbort);
    if (options.signal.aborted) return onAbort();
    void post(url, options, cut.signal).then(finish);
  });
}

async function post(
  url: string,
  { authorization, body }: Exchange,
  signal: AbortSignal,
): Promise<ImportAnswer | SendOutcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal,
      // The token goes to no other host than the operator named.
      redirect: 'manual',
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      // Rejects where the connection ends before the announced end of the body.
      body: await response.text(),
    };
  } catch (error) {
    return { kind: 'failed', reason: `the connection to Mixpanel failed (${describeCause(error)})` };
  }
}

/** fetch says “fetch failed” and keeps what happened, such as ECONNREFUSED, as its cause. */
function describeCause(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
