/** What came of sending text to the server. */
export type SendOutcome = 'kept' | 'signed-out' | 'refused' | 'unreachable';

/** Where the text is, as far as the server is concerned. */
export type ServerState = {
  /** When the server last took it, milliseconds since the epoch; null before. */
  keptAt: number | null;
  /** Why the last attempt failed; null where none did since the server last took it. */
  problem: Exclude<SendOutcome, 'kept'> | null;
  /** Whether there is text that the server has not. */
  isBehind: boolean;
};

export type CopySender = {
  /** Something was typed. */
  change(): void;
  /** Sends at once what there is to send. @param leaving whether the page goes away with the answer */
  flush(leaving?: boolean): void;
  /** Forgets what there was to send. */
  reset(): void;
  /** Sends nothing any more. */
  stop(): void;
};

/** How long after the first key that it has not, the server is sent the text. Milliseconds. */
export const SEND_AFTER_MS = 500;
/** After a failure it is tried again after so long, then twice as long, up to the second. Milliseconds. */
const RETRY_MS = [2_000, 30_000] as const;

/**
 * Sends a form's text to the server as it is typed: one request at a time, each with all there is, never more than
 * SEND_AFTER_MS behind a server that answers, and again and again where it does not.
 * @param send sends the text as it now is
 */
export function createCopySender(
  send: (leaving: boolean) => Promise<SendOutcome>,
  onState: (state: ServerState) => void,
  now: () => number = Date.now,
): CopySender {
  let state: ServerState = { keptAt: null, problem: null, isBehind: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let failures = 0;
  let era = 0;

  const become = (next: Partial<ServerState>) => {
    state = { ...state, ...next };
    onState(state);
  };
  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(attempt, delay);
  };

  async function attempt(leaving = false): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // A page that is being left has no time to wait for the answer before.
    if (!state.isBehind || (sending && !leaving)) return;
    const began = era;
    sending = true;
    state = { ...state, isBehind: false };
    const outcome = await send(leaving);
    sending = false;
    if (began !== era) return;
    failures = outcome === 'kept' ? 0 : failures + 1;
    if (outcome === 'kept') become({ keptAt: now(), problem: null });
    else become({ problem: outcome, isBehind: true });
    if (state.isBehind) plan(failures === 0 ? SEND_AFTER_MS : Math.min(RETRY_MS[0] * 2 ** (failures - 1), RETRY_MS[1]));
  }

  return {
    change: () => {
      if (!state.isBehind) become({ isBehind: true });
      if (timer === undefined && !sending) plan(SEND_AFTER_MS);
    },
    flush: (leaving = false) => void attempt(leaving),
    reset: () => {
      era++;
      failures = 0;
      clearTimeout(timer);
      timer = undefined;
      become({ keptAt: null, problem: null, isBehind: false });
    },
    stop: () => {
      era++;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
