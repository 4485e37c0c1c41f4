import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { newEventId } from '@/components/analytics/event-id';
import type { WorkingCopy } from '@/lib/working-copies/working-copy';
import { type CopySender, createCopySender, type SendOutcome, type ServerState } from './copy-sender';
import { dropKeptText, type FormText, type KeptText, keepText, keptTextKey, readKeptText } from './kept-text';
import { postCopy } from './post-copy';

/** How long after the first key text is kept in the browser, milliseconds. */
const KEEP_AFTER_MS = 300;
/** When text that was restored is kept as this visit's for certain, milliseconds. */
const SETTLE_AFTER_MS = 1_500;

/** Text of an earlier visit, or of another window or machine. */
export type OfferedText<Form> = KeptText<Form> & {
  /** Whether this browser has it; else it was typed elsewhere. */
  isHere: boolean;
};

/** Where what is typed is kept. */
export type KeepingState = {
  /** Whether there is text that is not saved. */
  isDirty: boolean;
  /** Whether this browser keeps it. */
  inBrowser: boolean;
  onServer: ServerState;
};

const NOTHING: KeepingState = {
  isDirty: false,
  inBrowser: true,
  onServer: { keptAt: null, problem: null, isBehind: false },
};

/**
 * Keeps what is typed until it is saved, in this browser and on the server, and finds what an earlier visit left, here or
 * elsewhere: a crash, a closed tab, a server out of reach or an ended session costs nothing.
 * @param saved what the server has, as it was when the form was opened or last saved; `text` is its textOf()
 * @param copies what the server kept of this editor's typing when the page was opened
 */
export function useKeptText<Form extends FieldValues>(
  form: UseFormReturn<Form, unknown, Form>,
  { subject, parse, textOf }: FormText<Form>,
  editorId: string,
  saved: { id: number | null; revision: number; text: string },
  copies: WorkingCopy[],
) {
  const { id, revision, text } = saved;
  const key = keptTextKey(subject, editorId, id);
  const visit = useRef({ id: '', seq: 0 });
  const sender = useRef<CopySender | null>(null);
  const [offers, setOffers] = useState<OfferedText<Form>[]>([]);
  const [state, setState] = useState(NOTHING);
  /** What was kept last; null where nothing was since the last save. */
  const keptText = useRef<string | null>(null);

  const post = useCallback(
    (which: { id: string; seq: number }, content: string | null, leaving = false) =>
      postCopy({ ...which, editorId, subject, subjectId: id, revision, content }, leaving),
    [editorId, subject, id, revision],
  );
  const send = useRef(async (_leaving: boolean): Promise<SendOutcome> => 'unreachable');
  useEffect(() => {
    send.current = async (leaving) => {
      const sent = visit.current;
      const content = JSON.stringify(form.getValues());
      const outcome = await post(sent, content, leaving);
      if (outcome !== 'closed') return outcome;
      // Saved while this was under way: there is nothing left to keep of it.
      if (visit.current.id !== sent.id) return 'kept';
      // Thrown away in another window, and typed in here all the same: from now on it is a copy of its own.
      visit.current = { id: newEventId(), seq: 1 };
      const again = await post(visit.current, content, leaving);
      return again === 'closed' ? 'refused' : again;
    };
  }, [form, post]);

  /** Nothing of this visit is left to keep; what is typed from now on is another's. */
  const begin = useCallback(() => {
    dropKeptText(localStorage, key, visit.current.id);
    visit.current = { id: newEventId(), seq: 0 };
    keptText.current = null;
    sender.current?.reset();
    setState(NOTHING);
  }, [key]);

  const keep = useCallback(() => {
    if (visit.current.id === '') return;
    const values = form.getValues();
    const typed = textOf(values);
    if (typed === (keptText.current ?? text)) return;
    if (typed === text) {
      const undone = visit.current;
      begin();
      void post({ ...undone, seq: undone.seq + 1 }, null);
      return;
    }
    keptText.current = typed;
    visit.current = { ...visit.current, seq: visit.current.seq + 1 };
    const kept = { visit: visit.current.id, seq: visit.current.seq, at: Date.now(), revision, form: values };
    const inBrowser = keepText(localStorage, key, kept);
    setState((before) =>
      before.isDirty && before.inBrowser === inBrowser ? before : { ...before, isDirty: true, inBrowser },
    );
    sender.current?.change();
  }, [form, key, revision, text, textOf, post, begin]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there when the form opened is offered
  useEffect(() => {
    visit.current = { id: newEventId(), seq: 0 };
    setOffers(
      listOffers(readKeptText(localStorage, key, parse), copies, parse).filter((kept) => textOf(kept.form) !== text),
    );
    const created = createCopySender(
      (leaving) => send.current(leaving),
      (onServer) => setState((before) => ({ ...before, onServer })),
    );
    sender.current = created;
    return () => created.stop();
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = (leaving: boolean) => {
      clearTimeout(timer);
      timer = undefined;
      keep();
      sender.current?.flush(leaving);
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          keep();
        }, KEEP_AFTER_MS);
      },
    });
    const leave = () => flush(true);
    // Leaving a field, coming back to the window and getting the network back are good moments.
    const now = () => flush(false);
    const look = () => (document.visibilityState === 'hidden' ? leave() : now());
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', now);
    window.addEventListener('focus', now);
    document.addEventListener('visibilitychange', look);
    document.addEventListener('focusout', now);
    // What was typed while a save was under way is a visit of its own.
    keep();
    return () => {
      unsubscribe();
      clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', now);
      window.removeEventListener('focus', now);
      document.removeEventListener('visibilitychange', look);
      document.removeEventListener('focusout', now);
    };
  }, [form, keep]);

  // Only where nobody keeps it does leaving the page lose anything.
  const isAtRisk = state.isDirty && !state.inBrowser && (state.onServer.isBehind || state.onServer.keptAt === null);
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAtRisk]);

  const settle = (kept: OfferedText<Form>) => {
    dropKeptText(localStorage, key, kept.visit);
    // Text set aside by this page, and that of older versions, has no copy on the server.
    if (kept.visit.length === 36) void post({ id: kept.visit, seq: kept.seq + 1 }, null);
    setOffers((before) => before.filter(({ visit: other }) => other !== kept.visit));
  };
  return {
    offers,
    state,
    /** The visit that the next save saves. */
    visit: () => visit.current.id,
    /** Takes an offer's text out of the offers; who takes it puts it into the form. */
    take: (kept: OfferedText<Form>) => {
      setOffers((before) => before.filter(({ visit: other }) => other !== kept.visit));
      // Once it is kept as this visit's.
      setTimeout(() => settle(kept), SETTLE_AFTER_MS);
    },
    discard: settle,
    /** Sets a copy aside that the next visit is offered, and this one too. */
    setAside: (values: Form) => {
      const kept = { visit: newEventId(), at: Date.now(), revision, seq: 1, form: values };
      if (keepText(localStorage, key, kept)) setOffers((before) => [{ ...kept, isHere: true }, ...before]);
      void post({ id: kept.visit, seq: kept.seq }, JSON.stringify(values));
    },
    /** Text that the server has now. */
    forget: begin,
    /** `elsewhere` is text typed while a new one was saved, which goes to the page that it is edited on next. */
    keepFor: (savedId: number, atRevision: number, values: Form) =>
      keepText(localStorage, keptTextKey(subject, editorId, savedId), {
        visit: newEventId(),
        at: Date.now(),
        revision: atRevision,
        seq: 1,
        form: values,
      }),
  };
}

/** What the browser and the server kept, each visit once, as it was last typed; the newest first. */
export function listOffers<Form>(
  here: KeptText<Form>[],
  copies: WorkingCopy[],
  parse: FormText<Form>['parse'],
): OfferedText<Form>[] {
  const offers = new Map(here.map((kept) => [kept.visit, { ...kept, isHere: true }]));
  for (const { id, savedAt, revision, seq, content } of copies) {
    const known = offers.get(id);
    const form = known && known.seq >= seq ? null : parse(toJson(content));
    if (form === null) continue;
    offers.set(id, { visit: id, at: new Date(savedAt).getTime(), revision, seq, form, isHere: known !== undefined });
  }
  return [...offers.values()].sort((a, b) => b.at - a.at);
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
