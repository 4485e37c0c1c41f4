import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { Notice } from '@/components/admin/notice';
import { ConflictNotice } from '../../_merge/conflict-notice';
import { explainProblem } from '../../_publishing/schedule-words';
import type { EpisodeForm } from '../schema';
import type { StandingQuestion } from './episode-form';
import { mergeForms } from './merge-forms';
import { questionTextOf } from './question-text';
import styles from './save-bar.module.css';
import type { Outcome, Theirs } from './use-save';

const REFUSED = {
  forbidden:
    'Your account may not change this interview, or not any more. Your text is still here: copy what you need.',
  gone: 'This episode was deleted meanwhile. Your text is still here: copy what you need into a new one.',
  'unknown-question':
    'A standing question was deleted meanwhile. Reload the page; your text is kept and offered there.',
  malformed: 'The server could not read what this page sent. Reload the page; your text is kept and offered there.',
} as const;

/** How the last save ended, in words, where it was not the fields that kept it from ending well. */
export function SaveOutcome({
  outcome,
  questions,
  base,
  onMerged,
  onTakeTheirs,
}: {
  outcome: Outcome | null;
  questions: StandingQuestion[];
  /** What the form began from, where the server does not know it any more. */
  base: EpisodeForm;
  onMerged: (theirs: Theirs, form: EpisodeForm) => void;
  onTakeTheirs: (theirs: Theirs) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  // Errors at fields take the focus to the first of them; whatever else went wrong must be seen, wherever one is.
  useEffect(() => {
    if (outcome && outcome.kind !== 'saved' && outcome.kind !== 'fields' && outcome.kind !== 'checks')
      place.current?.focus();
  }, [outcome]);
  return (
    <div ref={place} tabIndex={-1} className={styles.outcome}>
      {outcome?.kind === 'conflict' && (
        <Notice kind="bad">
          <EpisodeConflict {...{ base, questions, onMerged, onTakeTheirs }} theirs={outcome.theirs} />
        </Notice>
      )}
      {outcome?.kind === 'schedule' && <Notice kind="bad">Not saved. {explainProblem(outcome.problem)}</Notice>}
      {outcome?.kind === 'unpublishable' && (
        <Notice kind="bad">
          <p>Not saved: readers or machines would trip over this.</p>
          <ul>
            {outcome.errors.map(({ place, message }) => (
              <li key={`${place} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {outcome?.kind === 'unreachable' && (
        <Notice kind="bad">
          <p>Not saved: the server did not answer, or was updated meanwhile.</p>
          <p>Your text is still here, and this browser keeps a copy. Try again in a moment, or reload the page.</p>
        </Notice>
      )}
      {outcome?.kind === 'refused' && outcome.reason === 'signed-out' && (
        <Notice kind="bad">
          <p>Not saved: your session has ended.</p>
          <p>
            <a href="/login" target="_blank" rel="noopener">
              Sign in in a new tab
            </a>
            , then come back and save again. Your text stays here.
          </p>
        </Notice>
      )}
      {outcome?.kind === 'refused' && outcome.reason !== 'signed-out' && (
        <Notice kind="bad">Not saved. {REFUSED[outcome.reason]}</Notice>
      )}
    </div>
  );
}

function EpisodeConflict({
  theirs,
  base,
  questions,
  onMerged,
  onTakeTheirs,
}: Pick<Parameters<typeof SaveOutcome>[0], 'base' | 'questions' | 'onMerged' | 'onTakeTheirs'> & { theirs: Theirs }) {
  const { getValues } = useFormContext<EpisodeForm>();
  return (
    <ConflictNotice
      what="this episode"
      theirs={theirs}
      merge={(chosen) =>
        mergeForms(
          { base: theirs.base ?? base, mine: structuredClone(getValues()), theirs: theirs.form },
          (answer) => questionTextOf(answer, questions),
          chosen,
        )
      }
      onMerged={(form) => onMerged(theirs, form)}
      onTakeTheirs={() => onTakeTheirs(theirs)}
    />
  );
}
