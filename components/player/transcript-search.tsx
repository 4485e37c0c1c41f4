'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { MAX_FINDINGS } from '@/lib/episodes/transcripts/find-in-transcript';
import styles from './transcript.module.css';

type Props = {
  query: string;
  onQuery: (query: string) => void;
  /** How many findings there are, and which the reader is at. */
  found: number;
  chosen: number;
  onMove: (by: 1 | -1) => void;
};

/** Words to look for in the transcript, how often they stand there, and the way from one to the next. */
export function TranscriptSearch({ query, onQuery, found, chosen, onMove }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // What was typed before the page had its scripts.
  const findTyped = useEffectEvent(() => {
    if (field.current && field.current.value !== query) onQuery(field.current.value);
  });
  useEffect(() => findTyped(), []);
  return (
    <search className={styles.search}>
      <label>
        <span className="visually-hidden">Search the transcript</span>
        <input
          ref={field}
          type="search"
          className={styles.input}
          placeholder="Search the transcript"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1);
          }}
        />
      </label>
      <span role="status" className={styles.count}>
        {countInWords(query, found, chosen)}
      </span>
      {found > 1 && (
        <>
          <button type="button" className={styles.step} onClick={() => onMove(-1)}>
            <span aria-hidden="true">↑</span>
            <span className="visually-hidden">Previous</span>
          </button>
          <button type="button" className={styles.step} onClick={() => onMove(1)}>
            <span aria-hidden="true">↓</span>
            <span className="visually-hidden">Next</span>
          </button>
        </>
      )}
    </search>
  );
}

function countInWords(query: string, found: number, chosen: number): string {
  if (query.trim().length < 2) return '';
  if (found === 0) return 'Not in it';
  return `${chosen + 1} of ${found}${found === MAX_FINDINGS ? ' and more' : ''}`;
}
