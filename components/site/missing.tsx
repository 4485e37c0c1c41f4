import type { SearchHit } from '@/lib/search/search-hit';
import { SearchResults } from '../search/search-results';
import styles from './missing.module.css';
import { Notice } from './notice';

/** In place of a page that is not there: what the words of its address find, and a search for them. */
export function Missing({ words, suggestions }: { words: string; suggestions: SearchHit[] }) {
  return (
    <Notice title="There is nothing at this address">
      <p>
        The page may have moved, or the link to it has a slip in it.{' '}
        {suggestions.length > 0 ? 'Perhaps it is one of these.' : 'Perhaps a search finds it.'}
      </p>
      {suggestions.length > 0 && <SearchResults hits={suggestions} />}
      <SearchInstead words={words} />
    </Notice>
  );
}

type Removed = { title: string; number: number; guests: { slug: string; name: string }[] };

/** In place of a page that was there once. @param episode the interview that it was, if it was one */
export function Gone({ words, episode }: { words: string; episode: Removed | null }) {
  return (
    <Notice title="This page was taken down">
      {episode ? (
        <>
          <p>
            Interview {episode.number}, “{episode.title}”, was here once. It has been withdrawn and is not coming back.
          </p>
          {episode.guests.length > 0 && (
            <p>
              More of{' '}
              {episode.guests.map(({ slug, name }, at) => (
                <span key={slug}>
                  {at > 0 && ', '}
                  <a href={`/guests/${slug}`}>{name}</a>
                </span>
              ))}
            </p>
          )}
        </>
      ) : (
        <p>It was here once, and is not coming back. Something like it may be.</p>
      )}
      <SearchInstead words={words} />
    </Notice>
  );
}

function SearchInstead({ words }: { words: string }) {
  return (
    <>
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
    </>
  );
}
