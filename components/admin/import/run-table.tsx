import styles from './import.module.css';
import { RUN_STATES } from './run-words';

type Row = { id: string; state: keyof typeof RUN_STATES; source: string; fileName: string; total: number; at: string };

/** The imports there were. */
export function RunTable({ rows }: { rows: Row[] }) {
  if (rows.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>Imports so far</caption>
      <thead>
        <tr>
          <th scope="col">Archive</th>
          <th scope="col">Source</th>
          <th scope="col">Posts</th>
          <th scope="col">State</th>
          <th scope="col">Begun</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, state, source, fileName, total, at }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/import/${id}`}>{fileName}</a>
            </th>
            <td>{source}</td>
            <td>{total}</td>
            <td>{RUN_STATES[state]}</td>
            <td>{at}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
