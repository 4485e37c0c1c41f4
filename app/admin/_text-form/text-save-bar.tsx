import { useEffect, useRef } from 'react';
import { Notice } from '@/components/admin/notice';
import styles from '../episodes/form/save-bar.module.css';

type Props = {
  /** What it is now, in words. */
  state: React.ReactNode;
  /** Where what is typed and not saved is kept. */
  keeping?: React.ReactNode;
  /** Why the last save did not go through; null where it did, or there was none. */
  refusal: React.ReactNode;
  /** The buttons. */
  children: React.ReactNode;
};

/** Always in sight: what the text is now, what became of the last save, and what can be done. */
export function TextSaveBar({ state, keeping, refusal, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const isRefused = refusal !== null;
  useEffect(() => {
    if (isRefused) place.current?.focus();
  }, [isRefused]);
  return (
    <div className={styles.bar}>
      <div ref={place} tabIndex={-1} className={styles.outcome}>
        {refusal && <Notice kind="bad">{refusal}</Notice>}
      </div>
      <div className={styles.state}>
        <p role="status" suppressHydrationWarning>
          {state}
        </p>
        {keeping && <p>{keeping}</p>}
      </div>
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}

/** Refusals that any form may meet. */
export const COMMON_REFUSALS = {
  'signed-out': (
    <>
      Not saved: your session has ended.{' '}
      <a href="/login" target="_blank" rel="noopener">
        Sign in in a new tab
      </a>
      , then save again. Your text stays here.
    </>
  ),
  forbidden:
    'Not saved: your account may not change this, or not any more. Your text is still here: copy what you need.',
  malformed: 'Not saved: the server could not read what this page sent. Copy your text, and reload the page.',
  unreachable: 'Not saved: the server did not answer, or was updated meanwhile. Your text is still here; try again.',
  gone: 'Not saved: it was deleted meanwhile. Your text is still here: copy what you need.',
} as const;
