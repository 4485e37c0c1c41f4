import { useEffect, useState } from 'react';
import type { KeepingState } from './use-kept-text';

/** How often “10 s ago” is counted on. Milliseconds. */
const TICK_MS = 5_000;

/** Where what is typed and not saved is kept, truthfully. Not read out: it changes all the time. */
export function KeepingStatus({ state }: { state: KeepingState }) {
  const [now, setNow] = useState(() => Date.now());
  const { keptAt } = state.onServer;
  useEffect(() => {
    setNow(Date.now());
    if (keptAt === null) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [keptAt]);
  const { text, needsSignIn } = describeKeeping(state, now);
  if (text === '') return null;
  return (
    <span data-keeping>
      {text}
      {needsSignIn && (
        <>
          {' '}
          <a href="/login" target="_blank" rel="noopener">
            Sign in
          </a>{' '}
          in a new tab, and go on here.
        </>
      )}
    </span>
  );
}

const PROBLEM = {
  'signed-out': 'your session has ended.',
  unreachable: 'it does not answer, and is tried again.',
  refused: 'it does not take this text.',
} as const;

/** @param now milliseconds since the epoch */
export function describeKeeping(
  { isDirty, inBrowser, onServer }: KeepingState,
  now: number,
): { text: string; needsSignIn: boolean } {
  const { keptAt, problem } = onServer;
  const needsSignIn = isDirty && problem === 'signed-out';
  if (!isDirty) return { text: '', needsSignIn };
  if (problem) {
    const where = inBrowser
      ? 'Not saved yet; kept in this browser'
      : 'Not saved, and kept nowhere: this browser keeps nothing';
    return { text: `${where}. Not on the server: ${PROBLEM[problem]}`, needsSignIn };
  }
  if (keptAt === null) {
    return {
      text: inBrowser ? 'Not saved yet; kept in this browser.' : 'Not saved yet; this browser keeps nothing.',
      needsSignIn,
    };
  }
  const server = `on the server, ${describeAge(now - keptAt)}`;
  return { text: `Not saved yet; kept ${inBrowser ? 'in this browser and ' : ''}${server}.`, needsSignIn };
}

function describeAge(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${Math.floor(seconds / 5) * 5} s ago`;
  return `${Math.floor(seconds / 60)} min ago`;
}
