import { useCallback, useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { formatPosition } from '@/lib/episodes/format-position';
import type { EpisodeForm, EpisodeFormAnswer } from '../schema';
import { AnswerRow } from './answer-row';
import styles from './answers-section.module.css';
import { mergeAnswers, newAnswer, rowAfter, rowToStamp, splitAnswer } from './arrange-answers';
import { DeskPlayer, useDeskPlayer } from './desk-player';
import type { StandingQuestion } from './episode-form';
import formStyles from './episode-form.module.css';
import { PasteSummary } from './paste-summary';
import { questionTextOf } from './question-text';
import { useDeskKeys } from './use-desk-keys';

type Removed = { index: number; answer: EpisodeFormAnswer };

/**
 * The video beside the questions in the order asked, ready to be answered. What is taken out waits below until the save.
 * @param revision what is taken out is gone once it grows
 */
export function AnswersSection({ questions, revision }: { questions: StandingQuestion[]; revision: number }) {
  const form = useFormContext<EpisodeForm>();
  const { control, getValues, setValue } = form;
  const { fields, append, insert, move, remove } = useFieldArray({ control, name: 'answers' });
  const answers = useWatch({ control, name: 'answers' });
  const [removed, setRemoved] = useState<Removed[]>([]);
  const [announcement, setAnnouncement] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const player = useDeskPlayer();
  const unlisted = questions.filter(({ id }) => !answers.some(({ questionId }) => questionId === id));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is what empties it
  useEffect(() => setRemoved([]), [revision]);

  const rowOf = (rowId: string) => list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"]`);
  /** Once it is there. */
  const focusIn = (rowId: string, selector: string) =>
    requestAnimationFrame(() => rowOf(rowId)?.querySelector<HTMLElement>(selector)?.focus());

  /** The second into the row that is worked on, and on to the next. */
  const stamp = useCallback(() => {
    const seconds = player.seconds();
    const rows = getValues('answers');
    const index = rowToStamp(rows, current);
    const row = rows[index];
    if (seconds === null || !row) return;
    setValue(`answers.${index}.start`, formatPosition(seconds), { shouldDirty: true, shouldValidate: true });
    setAnnouncement(`Question ${index + 1} starts at ${formatPosition(seconds)}.`);
    const next = rows[rowAfter(rows, index)];
    setCurrent(next?.rowId ?? null);
    if (!next) return;
    const from = list.current?.querySelector(`[data-row="${CSS.escape(row.rowId)}"]`);
    const to = list.current?.querySelector(`[data-row="${CSS.escape(next.rowId)}"]`);
    to?.scrollIntoView({ block: 'nearest' });
    if (from?.contains(document.activeElement)) to?.querySelector<HTMLElement>('textarea')?.focus();
  }, [player, getValues, setValue, current]);
  useDeskKeys(stamp);

  function moveRow(from: number, to: number, button?: 'up' | 'down') {
    const { rowId } = getValues(`answers.${from}`);
    move(from, to);
    setAnnouncement(`Moved to place ${to + 1} of ${fields.length}.`);
    // The row is put in anew at its place, which takes the focus from its buttons.
    if (button) focusIn(rowId, `[data-move="${button}"]`);
  }

  function take(index: number) {
    const answer = structuredClone(getValues(`answers.${index}`));
    const neighbour = getValues(`answers.${index + 1}`) ?? getValues(`answers.${index - 1}`);
    setRemoved((before) => [...before, { index, answer }]);
    remove(index);
    setAnnouncement('Taken out. It waits below the list until you save.');
    if (neighbour) focusIn(neighbour.rowId, '[data-menu] button');
  }

  function putBack({ index, answer }: Removed) {
    insert(Math.min(index, fields.length), answer, { shouldFocus: false });
    setRemoved((before) => before.filter((other) => other.answer.rowId !== answer.rowId));
    focusIn(answer.rowId, answer.notAsked ? '[data-menu] button' : 'textarea');
  }

  function split(index: number, at: number) {
    const [first, second] = splitAnswer(getValues(`answers.${index}`), at);
    setValue(`answers.${index}.body`, first.body, { shouldDirty: true });
    insert(index + 1, second, { shouldFocus: false });
    setAnnouncement(`Split. Question ${index + 2} is new: write what was asked.`);
    focusIn(second.rowId, 'input');
  }

  function merge(index: number) {
    const [above, below] = [getValues(`answers.${index - 1}`), getValues(`answers.${index}`)];
    const { body, start, notAsked } = mergeAnswers(above, below);
    setValue(`answers.${index - 1}.body`, body, { shouldDirty: true });
    setValue(`answers.${index - 1}.start`, start, { shouldDirty: true });
    setValue(`answers.${index - 1}.notAsked`, notAsked, { shouldDirty: true });
    setRemoved((before) => [...before, { index, answer: structuredClone(below) }]);
    remove(index);
    setAnnouncement(`Merged with question ${index}. The one that was merged waits below the list until you save.`);
    focusIn(above.rowId, 'textarea');
  }

  function add(questionId: number | null) {
    const answer = newAnswer(questionId);
    append(answer, { shouldFocus: false });
    focusIn(answer.rowId, questionId === null ? 'input' : 'textarea');
  }

  return (
    <section className={formStyles.section} aria-labelledby="answers">
      <h2 id="answers">Questions and answers</h2>
      <p className={formStyles.lead}>
        In the order asked. A question with neither answer nor start time is not shown to readers. Answers are{' '}
        <a href="https://commonmark.org/help/">Markdown</a>: begin a line with a hyphen for a bullet.
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <PasteSummary questions={questions} />
      <div className={styles.desk}>
        <DeskPlayer onStamp={stamp} />
        <div className={styles.side}>
          <ol
            className={styles.answers}
            ref={list}
            onFocus={(event) => setCurrent(event.target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
          >
            {fields.map((field, i) => (
              <AnswerRow
                key={field.id}
                index={i}
                count={fields.length}
                question={questions.find(({ id }) => id === field.questionId)}
                isCurrent={player.isReady && field.rowId === current}
                dragged={dragged}
                onDrag={setDragged}
                {...{ onMove: moveRow, onRemove: take, onSplit: split, onMerge: merge }}
              />
            ))}
          </ol>
          {removed.length > 0 && (
            <fieldset className={styles.removed}>
              <legend>Taken out; gone once you save</legend>
              {removed.map((row) => (
                <Button key={row.answer.rowId} kind="quiet" onClick={() => putBack(row)}>
                  Put back: {questionTextOf(row.answer, questions)}
                </Button>
              ))}
            </fieldset>
          )}
          <div className={styles.adders}>
            <Button onClick={() => add(null)}>Add a question of its own</Button>
            {unlisted.length > 0 && (
              <fieldset className={formStyles.plain}>
                <legend>Standing questions that are not listed</legend>
                {unlisted.map(({ id, label, text }) => (
                  <Button key={id} kind="quiet" title={text} onClick={() => add(id)}>
                    + {label}
                  </Button>
                ))}
              </fieldset>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}
