'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { QuestionForEditing } from '@/lib/questions/list-questions-for-editing';
import { Button } from '../button';
import styles from './questions.module.css';
import type { MoveState, StateAction } from './states';

type Props = { questions: QuestionForEditing[]; move: StateAction<MoveState> };

/** The standing list in its order, which buttons change. Works without JavaScript too. */
export function StandingList({ questions, move }: Props) {
  const [state, action, pending] = useActionState(move, null);
  const list = useRef<HTMLOListElement>(null);
  // A row that moves in the page loses its focus, and with it the place of whoever presses the key again.
  useEffect(() => {
    if (!state) return;
    const [pressed, other] = [state.by, -state.by].map((by) =>
      list.current?.querySelector<HTMLButtonElement>(`[data-move="${state.id} ${by}"]`),
    );
    (pressed?.disabled ? other : pressed)?.focus();
  }, [state]);
  const moved = questions.find(({ id }) => id === state?.id);
  const button = ({ id, label }: QuestionForEditing, by: -1 | 1, isEnd: boolean) => (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="by" value={by} />
      <Button type="submit" kind="quiet" disabled={isEnd} aria-disabled={pending} data-move={`${id} ${by}`}>
        {by < 0 ? '↑' : '↓'}
        <span className="visually-hidden">
          {' '}
          Move {label} {by < 0 ? 'up' : 'down'}
        </span>
      </Button>
    </form>
  );
  return (
    <>
      <p className="visually-hidden" role="status">
        {moved && state?.place !== null ? `${moved.label} is question ${(state?.place ?? 0) + 1} now.` : ''}
      </p>
      <ol className={styles.list} ref={list}>
        {questions.map((question, i) => (
          <li key={question.id} className={styles.question}>
            <span className={styles.number} aria-hidden="true">
              {i + 1}
            </span>
            <div>
              <a href={`/admin/questions/${question.id}`} className={styles.text} dir="auto">
                {question.text}
              </a>
              <p className={styles.facts}>{toSentence(question)}</p>
            </div>
            <div className={styles.tools}>
              {button(question, -1, i === 0)}
              {button(question, 1, i === questions.length - 1)}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function toSentence({ label, answerCount, wordings, isAsked }: QuestionForEditing): string {
  return [
    label,
    answerCount === 1 ? '1 answer' : `${answerCount} answers`,
    wordings.length > 0 && (wordings.length === 1 ? '1 other wording' : `${wordings.length} other wordings`),
    !isAsked && 'no longer asked',
  ]
    .filter(Boolean)
    .join(' · ');
}
