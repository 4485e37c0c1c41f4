import table from './episode-table.module.css';
import styles from './revisions.module.css';

export type RevisionRow = {
  number: number;
  kind: 'saved' | 'restored' | 'imported';
  at: Date;
  /** Name of who saved; null where nobody is known. */
  by: string | null;
  /** Names of the fields that differ from the revision before; null for the first that was kept. */
  changed: string[] | null;
};

const KIND = { saved: 'Saved', restored: 'Put back', imported: 'Imported' } as const;
/** Names of fields that are shown of a revision. */
const SHOWN = 4;

/** How a revision came about, when and by whom. @param timeZone IANA name in which times are told */
export function describeRevision({ kind, at, by }: Omit<RevisionRow, 'changed'>, timeZone: string): string {
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return `${KIND[kind]} on ${when.format(at)}${by ? ` by ${by}` : ''}.`;
}

/** What was saved of something, the latest first. @param base address below which each revision has its page */
export function RevisionList({ rows, base, timeZone }: { rows: RevisionRow[]; base: string; timeZone: string }) {
  if (rows.length === 0) return <p>None yet. What stands now is kept as the first before the next save changes it.</p>;
  return (
    <table className={table.table}>
      <caption className="visually-hidden">Revisions, the latest first</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Saved</th>
          <th scope="col">What changed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} className={styles.listed}>
            <th scope="row" className={table.number}>
              <a href={`${base}/${row.number}`}>
                <span className="visually-hidden">Revision </span>
                {row.number}
              </a>
            </th>
            <td className={styles.when}>{describeRevision(row, timeZone)}</td>
            <td className={styles.changed}>{describeChanged(row.changed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function describeChanged(changed: string[] | null): string {
  if (!changed) return 'The first that was kept';
  if (changed.length === 0) return 'Nothing';
  const more = changed.length - SHOWN;
  return changed.slice(0, SHOWN).join(' · ') + (more > 0 ? ` and ${more} more` : '');
}
