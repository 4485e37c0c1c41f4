import styles from './missing.module.css';
import { Notice } from './notice';

/** In place of a page that is not there, or no longer: a search for the words of its address. */
export function Missing({ words, gone }: { words: string; gone: boolean }) {
  return (
    <Notice title={gone ? 'This page was taken down' : 'There is nothing at this address'}>
      <p>
        {gone
          ? 'It was here once, and is not coming back. Something like it may be.'
          : 'The page may have moved, or the link to it has a slip in it. Perhaps a search finds it.'}
      </p>
      <search>
        <form action="/search" className={styles.form}>
          <label htmlFor="missing-words">Search the interviews</label>
          <div className={styles.row}>
            <input
              id="missing-words"
              className={styles.words}
              type="search"
              name="q"
              defaultValue={words}
              maxLength={200}
            />
            <button className="button" type="submit">
              Search
            </button>
          </div>
        </form>
      </search>
      <p>
        <a href="/episodes">See all interviews</a>
      </p>
    </Notice>
  );
}
