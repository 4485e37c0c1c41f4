import { useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button, buttonClass } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Popover } from '@/components/analytics/popover';
import type { EpisodeForm } from '../schema';
import styles from './answer-row.module.css';
import type { StandingQuestion } from './episode-form';
import { MarkdownField } from './markdown-field';

type AnswerRowProps = {
  index: number;
  count: number;
  /** Undefined for a question asked of this guest alone. */
  question: StandingQuestion | undefined;
  /** Whether the next second goes here. */
  isCurrent: boolean;
  /** The place of the row that is being dragged; null where none is. */
  dragged: number | null;
  onDrag: (index: number | null) => void;
  onMove: (from: number, to: number, button?: 'up' | 'down') => void;
  onRemove: (index: number) => void;
  /** @param at characters into the answer */
  onSplit: (index: number, at: number) => void;
  /** With the one above. */
  onMerge: (index: number) => void;
};

/** One question with its answer, start time and place in the order. */
export function AnswerRow({ index, count, question, isCurrent, dragged, onDrag, ...on }: AnswerRowProps) {
  const { register, control, setValue, formState } = useFormContext<EpisodeForm>();
  const { wording, rowId, notAsked } = useWatch({ control, name: `answers.${index}` });
  const [isRewording, setIsRewording] = useState(wording !== '');
  const [isOver, setIsOver] = useState(false);
  const headingId = useId();
  const errors = formState.errors.answers?.[index];
  const name = question?.label ?? `question ${index + 1}`;
  const isTarget = dragged !== null && dragged !== index;
  const setNotAsked = (value: boolean) => setValue(`answers.${index}.notAsked`, value, { shouldDirty: true });
  return (
    <li
      data-row={rowId}
      data-current={isCurrent || undefined}
      data-over={(isOver && isTarget) || undefined}
      className={styles.item}
      onDragOver={(event) => {
        if (!isTarget) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        if (dragged === null || !isTarget) return;
        event.preventDefault();
        on.onMove(dragged, index);
      }}
    >
      <fieldset className={styles.row} aria-labelledby={headingId}>
        <div className={styles.head}>
          <span
            className={styles.handle}
            draggable
            aria-hidden="true"
            title="Drag to another place"
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('application/x-colloquy-row', String(index));
              const row = event.currentTarget.closest('li');
              if (row) event.dataTransfer.setDragImage(row, 0, 0);
              onDrag(index);
            }}
            onDragEnd={() => onDrag(null)}
          >
            ⠿
          </span>
          <h3 id={headingId} dir="auto">
            <span className={styles.place}>{index + 1}</span> {question?.text ?? 'A question of its own'}
          </h3>
          <div className={styles.tools}>
            <Button
              kind="quiet"
              data-move="up"
              aria-label={`Move up: ${name}`}
              aria-disabled={index === 0}
              onClick={() => index > 0 && on.onMove(index, index - 1, 'up')}
            >
              ↑
            </Button>
            <Button
              kind="quiet"
              data-move="down"
              aria-label={`Move down: ${name}`}
              aria-disabled={index === count - 1}
              onClick={() => index < count - 1 && on.onMove(index, index + 1, 'down')}
            >
              ↓
            </Button>
            <div data-menu>
              <Popover label="⋯" name={`More: ${name}`} className={buttonClass('quiet')}>
                <Menu
                  {...{ index, question, isRewording, notAsked, name }}
                  onReword={() => setIsRewording(true)}
                  {...on}
                  onNotAsked={setNotAsked}
                />
              </Popover>
            </div>
          </div>
        </div>
        {notAsked ? (
          <p className={styles.notAsked}>
            Not asked of this guest.{' '}
            <Button kind="quiet" aria-label={`It was asked: ${name}`} onClick={() => setNotAsked(false)}>
              It was asked
            </Button>
          </p>
        ) : (
          <>
            {(!question || isRewording) && (
              <Field label={question ? 'Asked in these words' : 'Question'} error={errors?.wording?.message}>
                {(props) => (
                  <input
                    type="text"
                    {...props}
                    {...register(`answers.${index}.wording`)}
                    dir="auto"
                    autoComplete="off"
                  />
                )}
              </Field>
            )}
            <div className={styles.body}>
              <Field label="Starts at" error={errors?.start?.message}>
                {(props) => (
                  <input
                    type="text"
                    {...props}
                    {...register(`answers.${index}.start`)}
                    placeholder="m:ss"
                    autoComplete="off"
                  />
                )}
              </Field>
              <MarkdownField
                name={`answers.${index}.body`}
                label="Answer"
                error={errors?.body?.message}
                placeholder="- "
              />
            </div>
          </>
        )}
      </fieldset>
    </li>
  );
}

type MenuProps = Pick<AnswerRowProps, 'index' | 'question' | 'onRemove' | 'onSplit' | 'onMerge'> & {
  isRewording: boolean;
  notAsked: boolean;
  name: string;
  onReword: () => void;
  onNotAsked: (value: boolean) => void;
};

/** What is done with a row now and then. */
function Menu({ index, question, isRewording, notAsked, name, ...on }: MenuProps) {
  const item = (label: string, run: (menu: HTMLElement) => void) => (
    <Button
      kind="quiet"
      aria-label={`${label}: ${name}`}
      onClick={(event) => {
        const menu = event.currentTarget;
        menu.closest<HTMLElement>('[popover]')?.hidePopover();
        run(menu);
      }}
    >
      {label}
    </Button>
  );
  /** Where the caret was in the answer. */
  const caret = (menu: HTMLElement) => menu.closest('li')?.querySelector('textarea')?.selectionStart ?? 0;
  return (
    <div className={styles.menu}>
      {question && !isRewording && !notAsked && item('Asked in other words', on.onReword)}
      {question && !notAsked && item('Not asked', () => on.onNotAsked(true))}
      {!notAsked && item('Split the answer at the caret', (menu) => on.onSplit(index, caret(menu)))}
      {index > 0 && item('Merge with the one above', () => on.onMerge(index))}
      {item('Remove', () => on.onRemove(index))}
    </div>
  );
}
