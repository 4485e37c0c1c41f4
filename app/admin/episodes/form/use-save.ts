import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Finding } from '@/lib/episodes/publication-checks';
import type { Schedule, ScheduleProblem } from '@/lib/publishing/schedule';
import { saveEpisodeAction } from '../actions';
import type { EpisodeForm } from '../schema';

type SaveResult = Awaited<ReturnType<typeof saveEpisodeAction>>;
export type Saved = Extract<SaveResult, { ok: true }>;
type Refusal = Extract<SaveResult, { ok: false }>;
export type Theirs = Extract<Refusal, { reason: 'conflict' }>['theirs'];

/** How the last attempt to save ended. */
export type Outcome =
  | { kind: 'saved'; status: EpisodeForm['status']; slug: string }
  /** Something in the fields has to be mended; the fields say what. */
  | { kind: 'fields' }
  | { kind: 'conflict'; theirs: Theirs }
  /** There is something to look at first; the section on publishing lists it. */
  | { kind: 'checks'; wanted: EpisodeForm['status'] }
  | { kind: 'schedule'; problem: ScheduleProblem }
  | { kind: 'unpublishable'; errors: Finding[] }
  /** No answer came, or none that can be read. */
  | { kind: 'unreachable' }
  | { kind: 'refused'; reason: 'signed-out' | 'forbidden' | 'gone' | 'unknown-question' | 'malformed' };

export type SaveOptions = {
  /** When to publish it, where that is what is wanted. */
  schedule?: Schedule | undefined;
  /** What the editor took it to be, where that is not what the form's page showed. */
  statusSeen?: EpisodeForm['status'];
  /** Asked once the fields are in order: whether there is something that the editor should see before it is sent. */
  review?: () => boolean;
};

const TAKEN = { number: 'number', slug: 'address', postId: 'post ID' } as const;

/**
 * Sends the form to be saved and says how that ended. Whatever happens, the text in the form stays.
 * @param onSaved what was sent, and what the server made of it
 */
export function useSave(
  form: UseFormReturn<EpisodeForm>,
  base: { id: number | null; revision: number; status: EpisodeForm['status']; visit: () => string },
  onSaved: (sent: EpisodeForm, saved: Saved) => void,
) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  async function send(revision: number, { schedule, statusSeen = base.status }: SaveOptions): Promise<Outcome> {
    const sent = structuredClone(form.getValues());
    // A rejection is the network's, the server's, or a newer server's that no longer knows this page's action.
    const result = await saveEpisodeAction({
      id: base.id,
      revision,
      visit: base.visit(),
      form: sent,
      statusSeen,
      schedule,
    }).catch(() => null);
    // Where the sign-in page's redirect answers in the action's place, there is no result either.
    if (!result) return { kind: 'unreachable' };
    if (!result.ok) return refuse(result);
    onSaved(sent, result);
    return { kind: 'saved', status: result.status, slug: result.slug };
  }

  function refuse(result: Refusal): Outcome {
    switch (result.reason) {
      case 'taken':
        result.fields.forEach(({ field, by }, i) => {
          const message = `Episode ${by.number}, “${by.title}”, has this ${TAKEN[field]}. Choose another.`;
          form.setError(field, { message }, { shouldFocus: i === 0 });
        });
        return { kind: 'fields' };
      case 'incomplete':
        return { kind: 'fields' };
      case 'schedule':
        return { kind: 'schedule', problem: result.problem };
      case 'unpublishable':
        return { kind: 'unpublishable', errors: result.errors };
      case 'conflict':
        return { kind: 'conflict', theirs: result.theirs };
      default:
        return { kind: 'refused', reason: result.reason };
    }
  }

  /** @param revision to save over: the one that the form began from, or knowingly another editor's */
  async function save(
    status: EpisodeForm['status'],
    revision: number = base.revision,
    options: SaveOptions = {},
  ): Promise<void> {
    if (isSaving) return;
    setIsSaving(true);
    setOutcome(null);
    form.setValue('status', status);
    let ended: Outcome = { kind: 'fields' };
    await form.handleSubmit(async () => {
      ended = options.review?.() ? { kind: 'checks', wanted: status } : await send(revision, options);
    })();
    setOutcome(ended);
    setIsSaving(false);
  }

  return { save, isSaving, outcome, setOutcome };
}
