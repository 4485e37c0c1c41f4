import { useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import type { EpisodeForm } from '../schema';
import styles from './conflict-notice.module.css';
import { type MergeConflict, mergeForms, type Side } from './merge-forms';
import { questionTextOf } from './question-text';
import type { Theirs } from './use-save';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * Tells the second of two editors who saved when and what. What only one of the two changed goes together by itself; what
 * both did is chosen, field by field.
 */
export function ConflictNotice({
  theirs,
  base,
  questions,
  onMerged,
  onTakeTheirs,
}: {
  theirs: Theirs;
  /** What the form began from, where the server does not know it any more. */
  base: EpisodeForm;
  questions: { id: number; text: string }[];
  onMerged: (theirs: Theirs, form: EpisodeForm) => void;
  onTakeTheirs: (theirs: Theirs) => void;
}) {
  const { getValues } = useFormContext<EpisodeForm>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const merge = (choices: ReadonlyMap<string, Side>) =>
    mergeForms(
      { base: theirs.base ?? base, mine: structuredClone(getValues()), theirs: theirs.form },
      (answer) => questionTextOf(answer, questions),
      choices,
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was there when the save was refused is what is chosen between
  const { conflicts, taken } = useMemo(() => merge(new Map()), [theirs]);
  return (
    <Notice kind="bad">
      <p>
        Not saved: {theirs.savedBy ?? 'somebody'} saved this episode on {when.format(theirs.savedAt)}, after you opened
        it. Your text is still in the form.
      </p>
      {taken.length > 0 && (
        <p>
          They alone changed {taken.length === 1 ? 'this' : 'these'}, which comes over to yours: {taken.join(', ')}.
        </p>
      )}
      {conflicts.length > 0 ? (
        <>
          <p>
            {conflicts.length === 1 ? 'This you both changed' : `These ${conflicts.length} you both changed`}. Choose:
          </p>
          {conflicts.map((conflict) => (
            <Choice
              key={conflict.key}
              conflict={conflict}
              side={chosen.get(conflict.key) ?? 'mine'}
              onChoose={(side) => setChosen(new Map(chosen).set(conflict.key, side))}
            />
          ))}
        </>
      ) : (
        <p>Nothing was changed by both of you.</p>
      )}
      <p className={styles.choices}>
        <Button kind="primary" onClick={() => onMerged(theirs, merge(chosen).form)}>
          {conflicts.length > 0 ? 'Save as chosen' : 'Save both together'}
        </Button>
        <Button onClick={() => onTakeTheirs(theirs)}>Take theirs, set mine aside</Button>
      </p>
    </Notice>
  );
}

const NAMES = { mine: 'Yours', theirs: 'Theirs' } as const satisfies Record<Side, string>;

function Choice({ conflict, side, onChoose }: { conflict: MergeConflict; side: Side; onChoose: (side: Side) => void }) {
  return (
    <fieldset className={styles.choice}>
      <legend>{conflict.label}</legend>
      {(['mine', 'theirs'] as const).map((each) => (
        <label key={each}>
          <span className={styles.name}>
            <input
              type="radio"
              name={`choice ${conflict.key}`}
              checked={side === each}
              onChange={() => onChoose(each)}
            />
            {NAMES[each]}
          </span>
          <span className={styles.text} dir="auto">
            {conflict[each] || '(nothing)'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
