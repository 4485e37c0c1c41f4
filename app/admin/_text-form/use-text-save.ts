import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** How the last attempt to save ended. */
export type TextOutcome<Refused> =
  | { kind: 'saved' }
  /** Something in the fields has to be mended; the fields say what. */
  | { kind: 'fields' }
  /** No answer came, or none that can be read. */
  | { kind: 'unreachable' }
  | { kind: 'refused'; result: Refused };

/**
 * Saves a form by an action and says how that ended. Whatever happens, what is typed stays; leaving the page with text
 * that is not saved is asked about first, unless it is kept as it is typed.
 * @param onSaved what was sent, and what the server made of it
 */
export function useTextSave<Form extends FieldValues, Done extends { ok: true }, Refused extends { ok: false }>(
  form: UseFormReturn<Form>,
  send: (values: Form) => Promise<Done | Refused>,
  onSaved: (values: Form, result: Done) => void,
  { isKept = false }: { isKept?: boolean } = {},
) {
  const [outcome, setOutcome] = useState<TextOutcome<Refused> | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const isDirty = form.formState.isDirty && !isKept;

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  async function attempt(sendNow: typeof send): Promise<TextOutcome<Refused>> {
    const values = structuredClone(form.getValues());
    const result = await sendNow(values).catch(() => null);
    if (!result) return { kind: 'unreachable' };
    if (!isDone(result)) return { kind: 'refused', result };
    form.reset(values, { keepValues: true });
    onSaved(values, result);
    return { kind: 'saved' };
  }

  /** @param sendNow in place of the usual: to save over what another editor saved */
  async function save(sendNow: typeof send = send): Promise<void> {
    if (isSaving) return;
    setIsSaving(true);
    setOutcome(null);
    let ended: TextOutcome<Refused> = { kind: 'fields' };
    await form.handleSubmit(async () => {
      ended = await attempt(sendNow);
    })();
    setOutcome(ended);
    setIsSaving(false);
  }

  return { save, isSaving, outcome, forgetOutcome: () => setOutcome(null) };
}

function isDone<Done extends { ok: true }, Refused extends { ok: false }>(result: Done | Refused): result is Done {
  return result.ok;
}
