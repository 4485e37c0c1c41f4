import { useFormContext } from 'react-hook-form';
import { type Finding, isError } from '@/lib/episodes/publication-checks';
import type { EpisodeForm } from '../schema';
import formStyles from './episode-form.module.css';
import styles from './publish-panel.module.css';

/** Findings, each leading to where it is mended. */
export function FindingList({ findings }: { findings: Finding[] }) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.place} ${finding.message}`}>
          <span className={isError(finding) ? `${styles.kind} ${styles.error}` : styles.kind}>
            {isError(finding) ? 'Error' : 'Warning'}
          </span>
          <FindingLink finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function FindingLink({ finding: { place, message } }: { finding: Finding }) {
  const { setFocus } = useFormContext<EpisodeForm>();
  if (place === 'portrait') return <a href="/admin/guests?lacking=portrait">{message}</a>;
  if (place === 'transcript') return <a href="#transcript">{message}</a>;
  return (
    <button type="button" className={formStyles.link} onClick={() => setFocus(place)}>
      {message}
    </button>
  );
}
