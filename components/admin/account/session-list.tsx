import { Button } from '../button';
import styles from '../people/people.module.css';

export type SessionRow = { id: string /** In words. */; browser: string; since: string; isCurrent: boolean };

type Props = {
  rows: SessionRow[];
  end: (data: FormData) => Promise<void>;
  endOthers: (data: FormData) => Promise<void>;
};

/** Where somebody is signed in. */
export function SessionList({ rows, end, endOthers }: Props) {
  return (
    <>
      <ul className={styles.list}>
        {rows.map(({ id, browser, since, isCurrent }) => (
          <li key={id} className={styles.row}>
            <div>
              <span className={styles.name}>{browser}</span>
              {isCurrent && ' (here)'}
              <p className={styles.facts}>Since {since}</p>
            </div>
            {!isCurrent && (
              <form action={end}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" kind="quiet">
                  End
                  <span className="visually-hidden">
                    {' '}
                    the session of {browser}, since {since}
                  </span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <form action={endOthers}>
          <Button type="submit">End all others</Button>
        </form>
      )}
    </>
  );
}
