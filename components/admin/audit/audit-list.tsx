import styles from './audit.module.css';

export type AuditRow = {
  id: number;
  /** As it is shown, and for machines. */
  at: { shown: string; iso: string };
  who: string;
  what: string;
  subject: { name: string /** The rest of what was done to it. */; href: string } | null;
  /** Particulars, in words. */
  detail: string;
};

/** Who did what, the latest first. */
export function AuditList({ rows }: { rows: AuditRow[] }) {
  if (rows.length === 0) return <p>Nothing of this kind was done.</p>;
  return (
    <ol className={styles.list}>
      {rows.map(({ id, at, who, what, subject, detail }) => (
        <li key={id} className={styles.row}>
          <time dateTime={at.iso} className={styles.time}>
            {at.shown}
          </time>
          <div className={styles.what}>
            <b dir="auto">{who}</b>
            <span aria-hidden="true"> · </span>
            {what}
            {subject && (
              <>
                {': '}
                <a href={subject.href} dir="auto">
                  {subject.name}
                </a>
              </>
            )}
            {detail !== '' && <p className={styles.detail}>{detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
