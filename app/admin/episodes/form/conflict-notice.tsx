import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import type { EpisodeForm } from '../schema';
import styles from './conflict-notice.module.css';
import { listDifferences } from './list-differences';
import { questionTextOf } from './question-text';
import type { Theirs } from './use-save';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Tells the second of two editors who saved when and what, and lets them choose. */
export function ConflictNotice({
  theirs,
  questions,
  onOverwrite,
  onTakeTheirs,
}: {
  theirs: Theirs;
  questions: { id: number; text: string }[];
  onOverwrite: (theirs: Theirs) => void;
  onTakeTheirs: (theirs: Theirs) => void;
}) {
  const { getValues } = useFormContext<EpisodeForm>();
  const differences = listDifferences(getValues(), theirs.form, (answer) => questionTextOf(answer, questions));
  return (
    <Notice kind="bad">
      <p>
        Not saved: {theirs.savedBy ?? 'somebody'} saved this episode on {when.format(theirs.savedAt)}, after you opened
        it. Your text is still in the form.
      </p>
      <details className={styles.differences}>
        <summary>{describeCount(differences.length)}</summary>
        <dl>
          {differences.map(({ label, mine, theirs: other }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>Theirs</b>
                <pre>{other || '(nothing)'}</pre>
              </dd>
              <dd>
                <b>Yours</b>
                <pre>{mine || '(nothing)'}</pre>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className={styles.choices}>
        <Button onClick={() => onOverwrite(theirs)}>Save mine over it</Button>
        <Button onClick={() => onTakeTheirs(theirs)}>Take theirs, set mine aside</Button>
      </p>
    </Notice>
  );
}

function describeCount(n: number): string {
  if (n === 0) return 'Both hold the same text';
  return `${n === 1 ? 'One difference' : `${n} differences`} between the two`;
}
