import { DataTable } from '../data-table';
import { Nothing, Section } from '../section';
import styles from './shared-links.module.css';

export type SharedLinkRow = {
  id: number;
  label: string;
  shows: string;
  hasPassword: boolean;
  state: 'open' | 'ended' | 'revoked';
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
};

const STATES = { open: '✓ Open', ended: '– Ended', revoked: '✕ Revoked' } as const;

type Props = { rows: SharedLinkRow[]; revoke: (data: FormData) => Promise<void> };

/** Who can read figures without an account, and since when they last did. */
export function SharedLinks({ rows, revoke }: Props) {
  return (
    <Section title="Links there are" flush>
      {rows.length === 0 ? (
        <div className={styles.none}>
          <Nothing>
            A link made above is listed here, with when it was last used; revoked, it shows nothing from that moment.
          </Nothing>
        </div>
      ) : (
        <DataTable label="Shared links">
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col">Shows</th>
              <th scope="col">Password</th>
              <th scope="col">Made</th>
              <th scope="col">Ends</th>
              <th scope="col">Last used</th>
              <th scope="col">State</th>
              <th scope="col">
                <span className="visually-hidden">Revoke</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" dir="auto">
                  {row.label}
                </th>
                <td className={styles.shows}>{row.shows}</td>
                <td>{row.hasPassword ? 'yes' : 'no'}</td>
                <td>{row.createdAt}</td>
                <td>{row.expiresAt ?? 'never'}</td>
                <td>{row.lastUsedAt ?? 'never'}</td>
                <td>{STATES[row.state]}</td>
                <td>
                  {row.state === 'open' && (
                    <form action={revoke}>
                      <input type="hidden" name="id" value={row.id} />
                      <button type="submit" className={styles.revoke} aria-label={`Revoke the link for ${row.label}`}>
                        Revoke
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  );
}
