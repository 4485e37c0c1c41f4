import { Bar } from './chart/bar';
import styles from './data-table.module.css';

/** A table that scrolls sideways in its own room where it is wider than that. */
export function DataTable({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table}>{children}</table>
    </section>
  );
}

/** A column's heading that orders the rows by it; again, the other way round. */
export function SortHeading({
  label,
  href,
  sorted,
  help,
}: {
  label: string;
  href: string;
  sorted: 'asc' | 'desc' | null;
  help?: React.ReactNode;
}) {
  const ariaSort = sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={ariaSort}>
      <div className={styles.heading}>
        <a href={href}>
          {label}
          {sorted && <span aria-hidden="true"> {sorted === 'asc' ? '↑' : '↓'}</span>}
        </a>
        {help}
      </div>
    </th>
  );
}

/** A figure and, behind it, its share of the column's largest. */
export function BarCell({ share, children }: { share: number; children: React.ReactNode }) {
  return (
    <td className={styles.barCell}>
      <span className={styles.bar}>
        <Bar share={share} from="end" />
      </span>
      <span className={styles.figure}>{children}</span>
    </td>
  );
}
