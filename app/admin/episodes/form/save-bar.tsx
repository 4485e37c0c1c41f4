import { Button } from '@/components/admin/button';
import type { EpisodeForm } from '../schema';
import styles from './save-bar.module.css';
import type { Outcome } from './use-save';

/** Always in sight: what the episode is now, and what can be done with it. */
export function SaveBar({
  status,
  slug,
  isSaving,
  save,
  outcome,
  children,
}: {
  status: EpisodeForm['status'];
  slug: string;
  isSaving: boolean;
  save: (status: EpisodeForm['status']) => void;
  outcome: Outcome | null;
  /** What there is to say of the last save. */
  children: React.ReactNode;
}) {
  const isPublished = status === 'published';
  const address = `/episodes/${outcome?.kind === 'saved' ? outcome.slug : slug}`;
  return (
    <div className={styles.bar}>
      {children}
      <p role="status" className={styles.state}>
        {isSaving ? 'Saving …' : describeState(status, outcome)}{' '}
        {isPublished && !isSaving && <a href={address}>See the page</a>}
      </p>
      <div className={styles.buttons}>
        <Button disabled={isSaving} onClick={() => save('draft')}>
          {isPublished ? 'Unpublish' : 'Save draft'}
        </Button>
        <Button kind="primary" disabled={isSaving} onClick={() => save('published')}>
          {isPublished ? 'Save changes' : 'Publish'}
        </Button>
      </div>
    </div>
  );
}

function describeState(status: EpisodeForm['status'], outcome: Outcome | null): string {
  if (outcome?.kind === 'saved') return status === 'published' ? 'Saved and published.' : 'Saved as a draft.';
  if (outcome) return 'Not saved.';
  return status === 'published' ? 'Published.' : 'A draft.';
}
