import styles from './search-box.module.css';

/** A plain form that leads to the search. */
export function SearchBox({ label }: { label: string }) {
  return (
    <search>
      <form className={styles.box} action="/search">
        <label className="visually-hidden" htmlFor="search-box">
          {label}
        </label>
        <input
          className={styles.field}
          id="search-box"
          name="q"
          type="search"
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={label}
        />
        <button className={styles.go} type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
