import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import type { EpisodeForm, EpisodeFormAnswer } from '../schema';
import { blankAnswer } from '../to-episode-form';
import { AnswerRow } from './answer-row';
import type { StandingQuestion } from './episode-form';
import styles from './episode-form.module.css';
import { questionTextOf } from './question-text';

type Removed = { index: number; answer: EpisodeFormAnswer };

/** The questions in the order asked, ready to be answered; what was not asked can be taken out, and what was, added. */
export function AnswersSection({ questions }: { questions: StandingQuestion[] }) {
  const { control, getValues } = useFormContext<EpisodeForm>();
  const { fields, append, insert, move, remove } = useFieldArray({ control, name: 'answers' });
  const answers = useWatch({ control, name: 'answers' });
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const notAsked = questions.filter(({ id }) => !answers.some(({ questionId }) => questionId === id));

  // The button that took a row out went with it.
  useEffect(() => {
    if (removed) undoButton.current?.focus();
  }, [removed]);

  function moveRow(from: number, to: number, button: 'up' | 'down') {
    const { rowId } = getValues(`answers.${from}`);
    move(from, to);
    setAnnouncement(`Moved to place ${to + 1} of ${fields.length}.`);
    // The row is put in anew at its place, which takes the focus from its buttons.
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-row="${CSS.escape(rowId)}"]`);
      row?.querySelector<HTMLButtonElement>(`[data-move="${button}"]`)?.focus();
    });
  }

  function take(index: number) {
    setRemoved({ index, answer: structuredClone(getValues(`answers.${index}`)) });
    remove(index);
  }

  function undo({ index, answer }: Removed) {
    insert(Math.min(index, fields.length), answer);
    setRemoved(null);
  }

  function add(questionId: number | null) {
    append(blankAnswer(`new-${Date.now()}-${fields.length}`, questionId), {
      focusName: `answers.${fields.length}.${questionId === null ? 'wording' : 'body'}`,
    });
  }

  return (
    <section className={styles.section} aria-labelledby="answers">
      <h2 id="answers">Questions and answers</h2>
      <p className={styles.lead}>
        In the order asked. A question with neither answer nor start time is not shown to readers. Answers are{' '}
        <a href="https://commonmark.org/help/">Markdown</a>: begin a line with a hyphen for a bullet.
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {removed && (
        <Notice kind="good">
          Taken out: {questionTextOf(removed.answer, questions)}{' '}
          <Button kind="quiet" ref={undoButton} onClick={() => undo(removed)}>
            Put it back
          </Button>
        </Notice>
      )}
      <ol className={styles.answers} ref={list}>
        {fields.map((field, i) => (
          <AnswerRow
            key={field.id}
            index={i}
            count={fields.length}
            question={questions.find(({ id }) => id === field.questionId)}
            onMove={moveRow}
            onRemove={take}
          />
        ))}
      </ol>
      <div className={styles.adders}>
        <Button onClick={() => add(null)}>Add a question of its own</Button>
        {notAsked.length > 0 && (
          <fieldset className={styles.plain}>
            <legend>Standing questions that were not asked</legend>
            {notAsked.map(({ id, label, text }) => (
              <Button key={id} kind="quiet" title={text} onClick={() => add(id)}>
                + {label}
              </Button>
            ))}
          </fieldset>
        )}
      </div>
    </section>
  );
}
