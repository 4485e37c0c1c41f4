import type { RunView } from '@/lib/importing/runs/get-run';
import { Button } from '../button';
import { Notice } from '../notice';
import styles from './import.module.css';
import { KeepFresh } from './keep-fresh';

type Action = (data: FormData) => Promise<void>;
type Fetching = { kept: number; failed: number; left: number };
type Props = {
  run: RunView;
  /** How far the fetching of linked pictures is, where it goes on. */
  fetching: Fetching | null;
  actions: { apply: Action; pause: Action; undo: Action; fetch: Action };
};

/** How far an import is, and what can be done about it. */
export function RunState({ run, fetching, actions }: Props) {
  const { id, state, counts, total, isReading, isAbandoned, notes } = run;
  const isMoving = isReading || (state === 'running' && !isAbandoned) || run.isUndoing || fetching !== null;
  const gone = total - counts.waiting;
  const [first] = notes;
  return (
    <section className={styles.state} aria-label="The import">
      {isMoving && <KeepFresh />}
      {state === 'failed' && !isReading ? (
        <Notice kind="bad">{first?.text ?? 'Its reading was cut off. Send it again.'}</Notice>
      ) : (
        <p role="status">{isReading ? `Reading: ${total} posts so far …` : describeRun(run)}</p>
      )}
      {!isReading && total > 0 && state !== 'planned' && (
        <progress value={gone} max={total} aria-label="Posts gone through">
          {gone} of {total}
        </progress>
      )}
      <div className={styles.buttons}>
        {!isReading && canApply(run) && (
          <Form run={id} action={actions.apply} kind="primary">
            {state === 'planned' ? `Save ${posts(counts.waiting)}` : 'Go on'}
          </Form>
        )}
        {state === 'running' && !isAbandoned && (
          <Form run={id} action={actions.pause} kind="plain">
            Stop after this post
          </Form>
        )}
        {counts.saved > 0 && state !== 'running' && (
          <Form run={id} action={actions.undo} kind="quiet">
            Undo the whole import
          </Form>
        )}
        {total > 0 && (
          <p className={styles.reports}>
            Report: <a href={`/admin/import/${id}/report/report.txt`}>to read</a>,{' '}
            <a href={`/admin/import/${id}/report/report.json`}>as JSON</a>
          </p>
        )}
      </div>
      {state !== 'undone' && state !== 'running' && <Linked run={run} fetching={fetching} actions={actions} />}
      {notes.length > 0 && state !== 'failed' && (
        <details className={styles.notes}>
          <summary>{notes.length === 1 ? 'A note' : `${notes.length} notes`} on the archive as a whole</summary>
          <ul>
            {notes.slice(0, 200).map(({ where, text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes have nothing else to be known by
              <li key={at}>{[where, text].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Pictures that the posts show from elsewhere: whether to ask for them is the editor's to say. */
function Linked({ run: { id, linked }, fetching, actions }: Props) {
  const posts = linked.unasked + linked.failed;
  if (!fetching && posts === 0) return null;
  return (
    <section className={styles.linked} aria-labelledby="linked">
      <h2 id="linked">Pictures that are only linked</h2>
      <p role="status">{fetching ? describeFetching(fetching) : describeLinked(linked)}</p>
      {fetching ? (
        <Form run={id} action={actions.pause} kind="plain">
          Stop fetching
        </Form>
      ) : (
        <Form run={id} action={actions.fetch} kind="plain">
          {linked.unasked > 0 ? 'Fetch these pictures' : 'Try again'}
        </Form>
      )}
    </section>
  );
}

const posts = (count: number) => (count === 1 ? '1 post' : `${count} posts`);

function describeFetching({ kept, failed, left }: Fetching): string {
  return `Fetching: ${kept} kept, ${failed} could not be had, ${posts(left)} to go.`;
}

function describeLinked({ unasked, failed }: RunView['linked']): string {
  const open =
    unasked > 0
      ? [
          `${posts(unasked)} ${unasked === 1 ? 'shows' : 'show'} pictures that are not in the archive. Readers don’t see them.`,
          'To fetch them, this site asks the machines where they lie; nothing is asked before you say so.',
        ]
      : [];
  const lost = failed > 0 ? [`Some pictures of ${posts(failed)} could not be had; each post says which, and why.`] : [];
  return [...open, ...lost].join(' ');
}

function canApply({ state, counts, isAbandoned }: RunView): boolean {
  return counts.waiting > 0 && (state === 'planned' || state === 'paused' || isAbandoned);
}

function describeRun({ source, state, counts, total, isAbandoned, isUndoing }: RunView): string {
  const { conflict, saved } = counts;
  const waits = conflict > 0 ? ` ${conflict} ${conflict === 1 ? 'needs' : 'need'} your choice.` : '';
  switch (state) {
    case 'planned':
      return `${source}: ${posts(total)}. Nothing is saved yet.`;
    case 'running':
      return isAbandoned
        ? `It was cut off with ${counts.waiting} of ${total} posts to go. What is saved is whole.`
        : `Saving: ${total - counts.waiting} of ${total} posts gone through.`;
    case 'paused':
      return `Stopped with ${counts.waiting} of ${total} posts to go.${waits}`;
    case 'undone': {
      if (isUndoing) return `Undoing: ${counts.undone} undone, ${counts.saved} to go or kept.`;
      const were =
        saved === 1
          ? '1 was edited since, or seen by readers, and stays.'
          : `${saved} were edited since, or seen by readers, and stay.`;
      return `Undone: ${posts(counts.undone)}.${saved > 0 ? ` ${were}` : ''}`;
    }
    default:
      return `Done: ${counts.saved} saved, ${counts.unchanged} unchanged, ${counts.skipped} skipped, ${counts.refused} refused.${waits}`;
  }
}

function Form({
  run,
  action,
  kind,
  children,
}: {
  run: string;
  action: Action;
  kind: 'primary' | 'plain' | 'quiet';
  children: React.ReactNode;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="run" value={run} />
      <input type="hidden" name="back" value={`/admin/import/${run}`} />
      <Button type="submit" kind={kind}>
        {children}
      </Button>
    </form>
  );
}
