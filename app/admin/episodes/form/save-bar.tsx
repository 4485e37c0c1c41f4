import { Button } from '@/components/admin/button';
import { listStatusChoices } from '../../_status-choices';
import type { EpisodeForm } from '../schema';
import styles from './save-bar.module.css';
import type { Outcome } from './use-save';

/** Always in sight: what the episode is now, and what can be done with it. */
export function SaveBar({
  status,
  scheduled,
  slug,
  mayPublish,
  isSaving,
  save,
  outcome,
  isDirty,
  keeping,
  children,
}: {
  status: EpisodeForm['status'];
  /** The time that it is scheduled for, in words; null where it is not. */
  scheduled: string | null;
  slug: string;
  mayPublish: boolean;
  isSaving: boolean;
  save: (status: EpisodeForm['status']) => void;
  outcome: Outcome | null;
  /** Whether something was typed since the last save. */
  isDirty: boolean;
  /** Where what is typed and not saved is kept. */
  keeping: React.ReactNode;
  /** What there is to say of the last save. */
  children: React.ReactNode;
}) {
  const canBeRead = status === 'published' || status === 'unlisted';
  const address = `/episodes/${outcome?.kind === 'saved' ? outcome.slug : slug}`;
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.state}>
        <p role="status" suppressHydrationWarning>
          {isSaving ? 'Saving …' : describeState(status, outcome?.kind === 'saved' && isDirty ? null : outcome)}{' '}
          {scheduled && !isSaving && `Comes out ${scheduled}. `}
          {canBeRead && !isSaving && <a href={address}>See the page</a>}
        </p>
        {!isSaving && <p>{keeping}</p>}
      </div>
      <div className={styles.buttons}>
        {listStatusChoices(status, { mayPublish }).map(({ to, label, hint }) => (
          <Button
            key={to}
            kind={to === MAIN[status] ? 'primary' : 'plain'}
            disabled={isSaving}
            title={hint}
            onClick={() => save(to)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

type Status = EpisodeForm['status'];

/** What is most likely wanted. */
const MAIN: Record<Status, Status> = {
  draft: 'published',
  scheduled: 'scheduled',
  published: 'published',
  unlisted: 'unlisted',
  removed: 'published',
};

const STATE: Record<Status, { now: string; saved: string }> = {
  draft: { now: 'A draft.', saved: 'Saved as a draft.' },
  scheduled: { now: 'Scheduled.', saved: 'Saved, still scheduled.' },
  published: { now: 'Published.', saved: 'Saved and published.' },
  unlisted: { now: 'Unlisted: who knows its address reads it.', saved: 'Saved, unlisted.' },
  removed: { now: 'Removed: its address says so.', saved: 'Removed: its address says so now.' },
};

function describeState(status: Status, outcome: Outcome | null): string {
  if (outcome?.kind === 'saved') return STATE[status].saved;
  return outcome ? 'Not saved.' : STATE[status].now;
}
