'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';
import type { SearchKind } from '@/lib/search/document-id';
import { kindParameter, searchPath } from '@/lib/search/search-address';
import { moveThroughResults } from './move-through-results';
import styles from './search-form.module.css';

/** How long after the last key results are asked for, milliseconds: between two keys of a fluent typist. */
const PAUSE_MS = 180;

type Props = { text: string; kind: SearchKind | null; guestSlug: string | null };

/**
 * A form that works by itself; with JavaScript the results follow the typing, in the same place and with the address
 * kept right. The router drops the answer to a query that another one has followed.
 */
export function SearchForm({ text, kind, guestSlug }: Props) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);

  const show = () => {
    window.clearTimeout(timer.current);
    const path = searchPath({ text: field.current?.value ?? '', kind, guestSlug });
    if (path === `${window.location.pathname}${window.location.search}`) return;
    startTransition(() => router.replace(path, { scroll: false }));
  };

  // Back, forward and links change the address under the field; whoever is typing has the last word.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = text;
  }, [text]);

  // What was typed before the page had its scripts.
  const showTyped = useEffectEvent(() => {
    if (field.current?.value !== text) show();
  });
  useEffect(() => showTyped(), []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (field.current) moveThroughResults(event, field.current);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      window.clearTimeout(timer.current);
    };
  }, []);

  return (
    <search className={styles.search}>
      <form
        className={styles.form}
        action="/search"
        aria-busy={pending}
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <label className="visually-hidden" htmlFor="search-field">
          Words to search for
        </label>
        <input
          ref={field}
          className={styles.field}
          id="search-field"
          name="q"
          type="search"
          defaultValue={text}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          placeholder="A guest, a question, a word"
          onInput={() => {
            window.clearTimeout(timer.current);
            timer.current = window.setTimeout(show, PAUSE_MS);
          }}
        />
        {kind && <input type="hidden" name="kind" value={kindParameter(kind)} />}
        {guestSlug && <input type="hidden" name="guest" value={guestSlug} />}
        <button className="button" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
