import { useEffect, useRef, useState, useTransition } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Notice } from '@/components/admin/notice';
import type { MatchedSummary } from '@/lib/episodes/match-summary';
import { readSummaryAction } from '../desk-actions';
import type { EpisodeForm } from '../schema';
import { applySummary, type ChosenSummary } from './apply-summary';
import type { StandingQuestion } from './episode-form';
import styles from './paste-summary.module.css';
import { SummaryPreview } from './summary-preview';

const REFUSALS = {
  'signed-out': 'Not read: your session has ended. Sign in in another tab, then try again. The text stays here.',
  forbidden: 'Not read: your account may not write interviews.',
  unreachable: 'Not read: the server did not answer. The text stays here; try again.',
  unreadable: 'This HTML is too deep or too long to be read. Paste the text without it.',
  nothing:
    'No question was found in it. Questions are headings, bold lines, lines that end in a question mark, or chapters such as “4:05 First computer”.',
} as const;

type Before = Pick<EpisodeForm, 'answers' | 'introduction' | 'recommendedLinks'>;

/** A box that takes a whole summary, or YouTube's chapters, and shows what it makes of it before it enters the form. */
export function PasteSummary({ questions }: { questions: StandingQuestion[] }) {
  const { getValues, setValue } = useFormContext<EpisodeForm>();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [summary, setSummary] = useState<MatchedSummary | null>(null);
  const [undone, setUndone] = useState<{ count: number; before: Before } | null>(null);
  const [isReading, startReading] = useTransition();
  const rich = useRef({ plain: '', html: '' });
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (summary) box.current?.querySelector<HTMLElement>('[data-confirm]')?.focus();
    else if (isOpen) box.current?.querySelector('textarea')?.focus();
  }, [summary, isOpen]);
  useEffect(() => {
    if (undone) undoButton.current?.focus();
  }, [undone]);

  const read = () =>
    startReading(async () => {
      // The clipboard's HTML has the headings and lists that the box, which holds text, does not.
      const isAsPasted = rich.current.html !== '' && fold(rich.current.plain) === fold(text);
      const result = await readSummaryAction({ text: isAsPasted ? rich.current.html : text }).catch(() => null);
      if (!result) return setProblem(REFUSALS.unreachable);
      if (!result.ok) return setProblem(wordsOf(result));
      if (result.summary.questions.length === 0) return setProblem(REFUSALS.nothing);
      setProblem(null);
      setSummary(result.summary);
    });

  function put(parts: Before) {
    setValue('answers', parts.answers, { shouldDirty: true });
    setValue('introduction', parts.introduction, { shouldDirty: true });
    setValue('recommendedLinks', parts.recommendedLinks, { shouldDirty: true });
  }

  function confirm(chosen: ChosenSummary) {
    const { answers, introduction, recommendedLinks } = structuredClone(getValues());
    const before = { answers, introduction, recommendedLinks };
    put(applySummary(before, chosen, questions));
    close();
    setText('');
    setUndone({ count: chosen.questions.filter(({ questionId }) => questionId !== 'leave-out').length, before });
  }

  function close() {
    setIsOpen(false);
    setSummary(null);
    setProblem(null);
  }

  return (
    <div className={styles.paste} ref={box}>
      {undone && !isOpen && (
        <Notice kind="good">
          {undone.count === 1 ? 'One question is' : `${undone.count} questions are`} in the form.{' '}
          <Button
            kind="quiet"
            ref={undoButton}
            onClick={() => {
              put(undone.before);
              setUndone(null);
              opener.current?.focus();
            }}
          >
            Undo
          </Button>
        </Notice>
      )}
      {!isOpen && (
        <Button ref={opener} onClick={() => setIsOpen(true)}>
          Paste a whole summary
        </Button>
      )}
      {isOpen && !summary && (
        <fieldset className={styles.box}>
          <legend>A summary, or the video’s chapters</legend>
          <Field
            label="Text"
            error={problem ?? undefined}
            hint="Questions as headings or lines, answers below them: HTML, Markdown or plain text. Or YouTube’s chapters, one a line. You see what is made of it before it enters the form."
          >
            {(control) => (
              <textarea
                {...control}
                rows={10}
                dir="auto"
                value={text}
                onChange={(event) => setText(event.target.value)}
                onPaste={(event) => {
                  const html = event.clipboardData.getData('text/html');
                  rich.current = { plain: event.clipboardData.getData('text/plain'), html };
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') close();
                }}
              />
            )}
          </Field>
          <p className={styles.ways}>
            <Button kind="primary" disabled={isReading || text.trim() === ''} onClick={read}>
              {isReading ? 'Reading …' : 'Take it apart'}
            </Button>
            <Button kind="quiet" onClick={close}>
              Cancel
            </Button>
          </p>
        </fieldset>
      )}
      {summary && (
        <SummaryPreview summary={summary} questions={questions} onConfirm={confirm} onBack={() => setSummary(null)} />
      )}
    </div>
  );
}

type Refusal = Extract<Awaited<ReturnType<typeof readSummaryAction>>, { ok: false }>;

function wordsOf(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'signed-out':
    case 'forbidden':
      return REFUSALS[refusal.reason];
    case 'malformed':
      return refusal.message;
    default:
      return REFUSALS.unreadable;
  }
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
