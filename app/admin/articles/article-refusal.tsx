import { Button } from '@/components/admin/button';
import { explainProblem } from '../_publishing/schedule-words';
import { COMMON_REFUSALS } from '../_text-form/text-save-bar';
import type { TextOutcome } from '../_text-form/use-text-save';
import type { saveArticleAction } from './actions';

type Result = Awaited<ReturnType<typeof saveArticleAction>>;
export type Saved = Extract<Result, { ok: true }>;
export type Refused = Extract<Result, { ok: false }>;

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

type Props = {
  outcome: Extract<TextOutcome<Refused>, { kind: 'unreachable' | 'refused' }>;
  /** Saves what is in the form in the place of another editor's version. */
  saveOver: (revision: number) => void;
};

/** Why an article was not saved. */
export function ArticleRefusal({ outcome, saveOver }: Props) {
  if (outcome.kind === 'unreachable') return COMMON_REFUSALS.unreachable;
  const refused = outcome.result;
  switch (refused.reason) {
    case 'taken':
      return (
        <>
          Not saved: <a href={`/admin/articles/${refused.by.id}`}>{refused.by.title}</a> has this address. Choose
          another.
        </>
      );
    case 'reserved':
      return 'Not saved: the site itself has this address. Choose another.';
    case 'schedule':
      return `Not saved. ${explainProblem(refused.problem)}`;
    case 'conflict': {
      const { form, revision, savedBy, savedAt } = refused.theirs;
      return (
        <>
          <p>
            Not saved: {savedBy ?? 'somebody'} saved this on {when.format(savedAt)}, after you opened it. Your text is
            still in the form.
          </p>
          <details>
            <summary>What they saved</summary>
            <pre>{[form.title, form.summary, form.topics, form.body].join('\n\n')}</pre>
          </details>
          <Button onClick={() => saveOver(revision)}>Save mine over it</Button>
        </>
      );
    }
    default:
      return COMMON_REFUSALS[refused.reason];
  }
}
