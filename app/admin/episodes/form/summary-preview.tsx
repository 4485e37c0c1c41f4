import { useId, useState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import type { MatchedSummary } from '@/lib/episodes/match-summary';
import { type ChosenQuestion, type ChosenSummary, toChosen } from './apply-summary';
import type { StandingQuestion } from './episode-form';
import styles from './paste-summary.module.css';

type Props = {
  summary: MatchedSummary;
  questions: StandingQuestion[];
  onConfirm: (chosen: ChosenSummary) => void;
  onBack: () => void;
};

/** What was made of a pasted summary, to be corrected and confirmed. */
export function SummaryPreview({ summary, questions, onConfirm, onBack }: Props) {
  const [chosen, setChosen] = useState(() => toChosen(summary));
  const [introduction, setIntroduction] = useState(summary.introduction);
  const [leftover, setLeftover] = useState('');
  const change = (index: number, part: Partial<ChosenQuestion>) =>
    setChosen((before) => before.map((question, i) => (i === index ? { ...question, ...part } : question)));
  const wanted = chosen.filter(({ questionId }) => questionId !== 'leave-out').length;
  const confirm = () =>
    onConfirm({
      questions: chosen,
      introduction: [introduction.trim(), leftover.trim()].filter(Boolean).join('\n\n'),
      recommendedLinks: summary.recommendedLinks,
    });
  return (
    <fieldset className={styles.box}>
      <legend>{countFound(summary)}</legend>
      <p className={styles.ways}>
        <Button kind="primary" data-confirm disabled={wanted === 0} onClick={confirm}>
          {wanted === 1 ? 'Put one question into the form' : `Put ${wanted} questions into the form`}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          Back to the text
        </Button>
      </p>
      {summary.introduction !== '' && (
        <Field label="Introduction" hint="Goes to the introduction, below what stands there. Empty it to leave it out.">
          {(control) => (
            <textarea
              {...control}
              rows={3}
              value={introduction}
              onChange={(event) => setIntroduction(event.target.value)}
            />
          )}
        </Field>
      )}
      <ol className={styles.questions}>
        {chosen.map((question, i) => (
          <PreviewRow
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves here
            key={i}
            number={i + 1}
            question={question}
            confidence={summary.questions[i]?.confidence ?? 0}
            proposed={summary.questions[i]?.questionId ?? null}
            questions={questions}
            onChange={(part) => change(i, part)}
          />
        ))}
      </ol>
      {summary.recommendedLinks.length > 0 && (
        <div className={styles.rest}>
          <p>Recommended links:</p>
          <ul>
            {summary.recommendedLinks.map(({ label, url }) => (
              <li key={`${label} ${url}`}>
                {label} <span className={styles.soft}>{url}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {summary.leftover !== '' && (
        <div className={styles.rest}>
          <p>This belongs to no question and is left out:</p>
          <pre>{summary.leftover}</pre>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={leftover !== ''}
              onChange={(event) => setLeftover(event.target.checked ? summary.leftover : '')}
            />
            Put it at the end of the introduction
          </label>
        </div>
      )}
    </fieldset>
  );
}

type RowProps = {
  number: number;
  question: ChosenQuestion;
  /** 0 to 100. */
  confidence: number;
  /** The standing question that it was taken for. */
  proposed: number | null;
  questions: StandingQuestion[];
  onChange: (part: Partial<ChosenQuestion>) => void;
};

function PreviewRow({ number, question, confidence, proposed, questions, onChange }: RowProps) {
  const selectId = useId();
  const { asked, questionId, start, body } = question;
  const isSure = confidence === 100 && questionId === proposed;
  return (
    <li data-unsure={(!isSure && questionId === proposed && proposed !== null) || undefined}>
      <p className={styles.asked} dir="auto">
        <span className={styles.soft}>{number}</span> {asked}
      </p>
      <div className={styles.fields}>
        <div className={styles.match}>
          <label htmlFor={selectId}>
            Is<span className="visually-hidden"> question {number}</span>
          </label>
          <select
            id={selectId}
            value={String(questionId ?? '')}
            onChange={({ target: { value } }) =>
              onChange({ questionId: value === '' ? null : value === 'leave-out' ? value : Number(value) })
            }
          >
            <option value="">A question of its own</option>
            {questions.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value="leave-out">Leave it out</option>
          </select>
          <span className={styles.soft}>{describeMatch(questionId, proposed, confidence)}</span>
        </div>
        {questionId !== 'leave-out' && (
          <>
            <Field
              label={
                <>
                  Starts at<span className="visually-hidden"> (question {number})</span>
                </>
              }
              className={styles.start}
            >
              {(control) => (
                <input
                  type="text"
                  {...control}
                  value={start}
                  placeholder="m:ss"
                  onChange={(event) => onChange({ start: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={
                <>
                  Answer<span className="visually-hidden"> to question {number}</span>
                </>
              }
              className={styles.answer}
            >
              {(control) => (
                <textarea
                  {...control}
                  rows={2}
                  dir="auto"
                  value={body}
                  onChange={(event) => onChange({ body: event.target.value })}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </li>
  );
}

function describeMatch(questionId: ChosenQuestion['questionId'], proposed: number | null, confidence: number): string {
  if (questionId === null || questionId === 'leave-out' || questionId !== proposed) return '';
  return confidence === 100 ? 'the same words' : `${confidence} % sure: have a look`;
}

function countFound({ questions }: MatchedSummary): string {
  const bullets = questions.reduce((sum, { answer }) => sum + (answer.match(/^\s*[-*+] /gm)?.length ?? 0), 0);
  const times = questions.filter(({ startSeconds }) => startSeconds !== null).length;
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return [
    `Found: ${count(questions.length, 'question', 'questions')}`,
    count(bullets, 'bullet', 'bullets'),
    count(times, 'start time', 'start times'),
  ].join(', ');
}
