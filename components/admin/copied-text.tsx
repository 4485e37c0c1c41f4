'use client';

import { useId, useState } from 'react';
import { Button } from './button';
import styles from './copied-text.module.css';

type Props = { title: string; hint: string; text: string };

/** Text to be pasted elsewhere. Without the clipboard, which browsers keep to secure pages, it is there to select. */
export function CopiedText({ title, hint, text }: Props) {
  const id = useId();
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const copy = () => {
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('this page has no clipboard'));
    written.then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <textarea
        className={styles.text}
        readOnly
        rows={Math.min(text.split('\n').length + 1, 14)}
        value={text}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-hint`}
      />
      <div className={styles.row}>
        <Button onClick={copy}>Copy</Button>
        <p role="status">{WORDS[state]}</p>
      </div>
    </section>
  );
}

const WORDS = { ready: '', copied: 'Copied.', refused: 'The browser did not allow it: select the text and copy it.' };
