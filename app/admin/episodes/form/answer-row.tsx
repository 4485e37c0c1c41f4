import { useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import type { EpisodeForm } from '../schema';
import styles from './answer-row.module.css';
import type { StandingQuestion } from './episode-form';
import { MarkdownField } from './markdown-field';

type AnswerRowProps = {
  index: number;
  count: number;
  /** Undefined for a question asked of this guest alone. */
  question: StandingQuestion | undefined;
  onMove: (from: number, to: number, button: 'up' | 'down') => void;
  onRemove: (index: number) => void;
};

/** One question with its answer, start time and place in the order. */
export function AnswerRow({ index, count, question, onMove, onRemove }: AnswerRowProps) {
  const { register, control, formState } = useFormContext<EpisodeForm>();
  const { wording, rowId } = useWatch({ control, name: `answers.${index}` });
  const [isRewording, setIsRewording] = useState(wording !== '');
  const headingId = useId();
  const errors = formState.errors.answers?.[index];
  const name = question?.label ?? `question ${index + 1}`;
  return (
    <li data-row={rowId}>
      <fieldset className={styles.row} aria-labelledby={headingId}>
        <div className={styles.head}>
          <h3 id={headingId}>
            <span className={styles.place}>{index + 1}</span> {question?.text ?? 'A question of its own'}
          </h3>
          <div className={styles.tools}>
            <Button
              kind="quiet"
              data-move="up"
              aria-label={`Move up: ${name}`}
              aria-disabled={index === 0}
              onClick={() => index > 0 && onMove(index, index - 1, 'up')}
            >
              ↑
            </Button>
            <Button
              kind="quiet"
              data-move="down"
              aria-label={`Move down: ${name}`}
              aria-disabled={index === count - 1}
              onClick={() => index < count - 1 && onMove(index, index + 1, 'down')}
            >
              ↓
            </Button>
            <Button
              kind="quiet"
              aria-label={`${question ? 'Not asked' : 'Remove'}: ${name}`}
              onClick={() => onRemove(index)}
            >
              {question ? 'Not asked' : 'Remove'}
            </Button>
          </div>
        </div>
        {(!question || isRewording) && (
          <Field label={question ? 'Asked in these words' : 'Question'} error={errors?.wording?.message}>
            {(props) => <input {...props} {...register(`answers.${index}.wording`)} dir="auto" autoComplete="off" />}
          </Field>
        )}
        <div className={styles.body}>
          <div className={styles.side}>
            <Field label="Starts at" error={errors?.start?.message}>
              {(props) => (
                <input {...props} {...register(`answers.${index}.start`)} placeholder="m:ss" autoComplete="off" />
              )}
            </Field>
            {question && !isRewording && (
              <Button kind="quiet" aria-label={`Asked in other words: ${name}`} onClick={() => setIsRewording(true)}>
                Asked in other words
              </Button>
            )}
          </div>
          <MarkdownField name={`answers.${index}.body`} label="Answer" error={errors?.body?.message} placeholder="- " />
        </div>
      </fieldset>
    </li>
  );
}
