import { useFormContext } from 'react-hook-form';
import { Notice } from '@/components/admin/notice';
import type { EpisodeForm } from '../schema';
import styles from './episode-form.module.css';
import { listErrors } from './list-errors';

/** All there is to mend, each leading to its field. Empty once everything is. */
export function ErrorSummary() {
  const { setFocus, formState } = useFormContext<EpisodeForm>();
  const listed = listErrors(formState.errors);
  if (listed.length === 0) return null;
  return (
    <Notice kind="bad">
      <p>Not saved: {listed.length === 1 ? 'one thing has' : `${listed.length} things have`} to be mended first.</p>
      <ul className={styles.errors}>
        {listed.map(({ name, message }) => (
          <li key={name}>
            <button type="button" className={styles.link} onClick={() => setFocus(name)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
