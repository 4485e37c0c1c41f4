import type { InvitationState } from '@/lib/people/invitations/invitation';
import { Button } from '../button';
import styles from './people.module.css';

export type InvitationRow = {
  id: number;
  label: string;
  role: string;
  state: InvitationState;
  /** Who made it, when, and until when it holds, in words. */
  facts: string;
};

const STATES = {
  open: 'open',
  used: 'used',
  revoked: 'revoked',
  expired: 'expired',
} as const satisfies Record<InvitationState, string>;

type Props = { rows: InvitationRow[]; revoke: (data: FormData) => Promise<void> };

/** The invitations that were made, and what became of them. */
export function InvitationList({ rows, revoke }: Props) {
  if (rows.length === 0) return <p>Nobody was invited yet.</p>;
  return (
    <ul className={styles.list}>
      {rows.map(({ id, label, role, state, facts }) => (
        <li key={id} className={styles.row}>
          <div>
            <span className={styles.name} dir="auto">
              {label}
            </span>
            , {role.toLowerCase()}, {STATES[state]}
            <p className={styles.facts}>{facts}</p>
          </div>
          {state === 'open' && (
            <div className={styles.tools}>
              <form action={revoke}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" kind="quiet">
                  Revoke<span className="visually-hidden"> the invitation for {label}</span>
                </Button>
              </form>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
