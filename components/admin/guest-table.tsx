import type { GuestRow } from '@/lib/guests/list-guests-for-editing';
import styles from './episode-table.module.css';

/** Guests to pick from, and what is missing of each. */
export function GuestTable({ rows }: { rows: GuestRow[] }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">All guests</caption>
      <thead>
        <tr>
          <th scope="col">Interviews</th>
          <th scope="col">Name</th>
          <th scope="col">Known for</th>
          <th scope="col">Missing</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={styles.number}>{row.episodeCount}</td>
            <th scope="row" className={styles.title}>
              <a href={`/admin/guests/${row.id}`} dir="auto">
                {row.name}
              </a>
            </th>
            <td className={styles.guests} dir="auto">
              {row.headline}
            </td>
            <td className={styles.status}>{listMissing(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function listMissing({ hasBiography, hasPortrait }: GuestRow): string {
  return [...(hasBiography ? [] : ['biography']), ...(hasPortrait ? [] : ['portrait'])].join(', ');
}
