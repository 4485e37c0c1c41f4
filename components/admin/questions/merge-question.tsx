import { Button } from '../button';
import { Field } from '../field';
import { Notice } from '../notice';
import styles from './questions.module.css';

export type MergePreview = { id: number; text: string; answers: number; both: number };

type Props = {
  question: { id: number; slug: string; text: string };
  others: { id: number; text: string }[];
  /** The one that was chosen, and what merging would do. */
  chosen: MergePreview | null;
  merge: (data: FormData) => Promise<void>;
};

/** Choosing what a question is the same as; then what that will do, and the button that does it. */
export function MergeQuestion({ question, others, chosen, merge }: Props) {
  return (
    <>
      <form action={`/admin/questions/${question.id}#merge`} className={styles.choose}>
        <Field label="The same question as">
          {(control) => (
            <select {...control} name="into" defaultValue={chosen?.id} dir="auto">
              {others.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit">See what merging does</Button>
      </form>
      {chosen && (
        <Notice kind="warn">
          <p>
            “{question.text}” becomes “{chosen.text}”.{' '}
            {chosen.answers === 1 ? 'Its answer goes' : `Its ${chosen.answers} answers go`} along and{' '}
            {chosen.answers === 1 ? 'says' : 'say'} how it was asked.
            {chosen.both > 0 &&
              ` ${chosen.both === 1 ? 'An interview' : `${chosen.both} interviews`} answered both, and will have both answers.`}{' '}
            The address /questions/{question.slug} leads to the other.
          </p>
          <form action={merge}>
            <input type="hidden" name="from" value={question.id} />
            <input type="hidden" name="into" value={chosen.id} />
            <input type="hidden" name="back" value={`/admin/questions/${chosen.id}`} />
            <Button type="submit" kind="primary">
              Merge them
            </Button>
          </form>
        </Notice>
      )}
    </>
  );
}
