import { useState } from 'react';
import { Button } from '@/components/admin/button';
import styles from './conflict-notice.module.css';
import type { Choices, MergeConflict, Merged, Side } from './merge-fields';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Who saved in between; null where nobody is known. */
export type SavedInBetween = { savedBy: string | null; savedAt: Date | null };

/**
 * Tells the second of two editors who saved when and what. What only one of the two changed goes together by itself; what
 * both did is chosen, field by field.
 */
export function ConflictNotice<Form>({
  what,
  theirs: { savedBy, savedAt },
  merge,
  onMerged,
  onTakeTheirs,
}: {
  /** As in `this guest`. */
  what: string;
  theirs: SavedInBetween;
  /** Puts together what is in the form and what they saved. */
  merge: (chosen: Choices) => Merged<Form>;
  onMerged: (form: Form) => void;
  /** Left out where nothing keeps what is set aside. */
  onTakeTheirs?: () => void;
}) {
  const [chosen, setChosen] = useState<Choices>(new Map());
  // What was there when the save was refused is what is chosen between.
  const [{ conflicts, taken }] = useState(() => merge(new Map()));
  return (
    <>
      <p>
        Not saved: {savedBy ?? 'somebody'} saved {what}
        {savedAt && ` on ${when.format(savedAt)}`}, after you opened the form. Your text is still in it.
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
        <Button kind="primary" onClick={() => onMerged(merge(chosen).form)}>
          {conflicts.length > 0 ? 'Save as chosen' : 'Save both together'}
        </Button>
        {onTakeTheirs && <Button onClick={onTakeTheirs}>Take theirs, set mine aside</Button>}
      </p>
    </>
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
