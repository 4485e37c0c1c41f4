import { explainProblem } from '../_publishing/schedule-words';
import { COMMON_REFUSALS } from '../_text-form/text-save-bar';
import type { TextOutcome } from '../_text-form/use-text-save';
import type { saveArticleAction } from './actions';

type Result = Awaited<ReturnType<typeof saveArticleAction>>;
export type Saved = Extract<Result, { ok: true }>;
export type Refused = Extract<Result, { ok: false }>;
export type Theirs = Extract<Refused, { reason: 'conflict' }>['theirs'];

type Props = {
  outcome: Extract<TextOutcome<Refused>, { kind: 'unreachable' | 'refused' }>;
  /** What is said where another editor saved meanwhile. */
  conflict: (theirs: Theirs) => React.ReactNode;
};

/** Why an article was not saved. */
export function ArticleRefusal({ outcome, conflict }: Props) {
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
    case 'conflict':
      return conflict(refused.theirs);
    default:
      return COMMON_REFUSALS[refused.reason];
  }
}
