'use client';

import { useState, useTransition } from 'react';
import { Button } from './button';
import { Notice } from './notice';
import styles from './revisions.module.css';

type Restored = { id: number; number: number; revision: string };

const REFUSALS = {
  conflict: 'Not put back: somebody saved meanwhile. Reload the page to see what.',
  taken: 'Not put back: something else has its number, address, name or post ID by now. Copy what you need from below.',
  reserved: 'Not put back: the site itself has its address by now. Copy what you need from below.',
  incomplete: 'Not put back: readers see it, and this revision lacks the video or the guest. Make it a draft first.',
  gone: 'Not put back: it is no longer there.',
  'unknown-question': 'Not put back: a standing question was deleted at this moment. Try again.',
  'signed-out': 'Not put back: your session has ended. Sign in in another tab, then try again.',
  forbidden: 'Not put back: your account may not change this.',
  unpublishable: 'Not put back: readers see it, and would trip over this revision. Make it a draft first.',
  schedule: 'Not put back: the time at which it comes out has to be set anew in the form.',
  malformed: 'Not put back: the server could not read what this page sent. Reload the page.',
} as const;

type Reason = keyof typeof REFUSALS;

type Props = {
  isLatest: boolean;
  restored: Restored;
  /** Address of the form. */
  base: string;
  restore: (restored: Restored) => Promise<{ ok: true } | { ok: false; reason: Reason }>;
};

/** The way to put a revision back. */
export function RestoreRevision({ isLatest, restored, base, restore }: Props) {
  const [outcome, setOutcome] = useState<'done' | 'unreachable' | Reason | null>(null);
  const [isBusy, startTransition] = useTransition();
  if (outcome === 'done') {
    return (
      <Notice kind="good">
        Put back, as a revision of its own. <a href={base}>Go on in the form</a>
      </Notice>
    );
  }
  if (isLatest) return <p>This is what is saved now.</p>;
  const run = () =>
    startTransition(async () => {
      const result = await restore(restored).catch(() => null);
      setOutcome(result ? (result.ok ? 'done' : result.reason) : 'unreachable');
    });
  return (
    <div className={styles.restore}>
      {outcome && (
        <Notice kind="bad">
          {outcome === 'unreachable' ? 'Not put back: the server did not answer. Try again.' : REFUSALS[outcome]}
        </Notice>
      )}
      <Button disabled={isBusy} onClick={run}>
        Put this revision back
      </Button>
    </div>
  );
}
