import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EpisodeForm } from '../schema';
import { dropKeptText, type KeptText, keepText, keptTextKey, readKeptText, textOf } from './kept-text';

/** How long after the last key text is kept, milliseconds. */
const PAUSE_MS = 400;

const newVisit = () => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/**
 * Keeps what is typed in this browser until it is saved, and finds what an earlier visit left: a crash, a closed tab or
 * a server out of reach costs nothing.
 * @param saved what the server has, as it was when the form was opened or last saved; `text` is its textOf()
 */
export function useKeptText(
  form: UseFormReturn<EpisodeForm>,
  editorId: string,
  { id, revision, text }: { id: number | null; revision: number; text: string },
) {
  const key = keptTextKey(editorId, id);
  const visit = useRef('');
  const [offers, setOffers] = useState<KeptText[]>([]);
  const [isKeeping, setIsKeeping] = useState(true);

  const keep = useCallback(() => {
    if (visit.current === '') return;
    const values = form.getValues();
    if (textOf(values) === text) dropKeptText(localStorage, key, visit.current);
    else setIsKeeping(keepText(localStorage, key, { visit: visit.current, at: Date.now(), revision, form: values }));
  }, [form, key, revision, text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there when the form opened is offered
  useEffect(() => {
    visit.current = newVisit();
    setOffers(readKeptText(localStorage, key).filter((kept) => textOf(kept.form) !== text));
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE_MS);
      },
    });
    const flush = () => keep();
    window.addEventListener('pagehide', flush);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      window.removeEventListener('pagehide', flush);
    };
  }, [form, keep]);

  // Only where the browser keeps nothing does leaving the page lose anything.
  useEffect(() => {
    if (isKeeping) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isKeeping]);

  const settle = (kept: KeptText) => {
    dropKeptText(localStorage, key, kept.visit);
    setOffers((before) => before.filter(({ visit: other }) => other !== kept.visit));
  };
  return {
    offers,
    isKeeping,
    /** Puts text of an earlier visit into the form. */
    restore: (kept: KeptText) => {
      form.reset(kept.form, { keepDefaultValues: true });
      keep();
      settle(kept);
    },
    discard: settle,
    /** Sets a copy aside that the next visit is offered, and this one too. */
    setAside: (values: EpisodeForm) => {
      const kept = { visit: newVisit(), at: Date.now(), revision, form: values };
      if (keepText(localStorage, key, kept)) setOffers((before) => [kept, ...before]);
    },
    /** Text that the server has now; `elsewhere` is text typed meanwhile, which goes to the page it is edited on next. */
    forget: () => dropKeptText(localStorage, key, visit.current),
    keepFor: (episodeId: number, atRevision: number, values: EpisodeForm) =>
      keepText(localStorage, keptTextKey(editorId, episodeId), {
        visit: newVisit(),
        at: Date.now(),
        revision: atRevision,
        form: values,
      }),
  };
}
