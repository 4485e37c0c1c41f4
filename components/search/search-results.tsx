import type { SearchHit } from '@/lib/search/search-hit';
import { SearchResult } from './search-result';
import styles from './search-results.module.css';

/** Results, the best first. */
export function SearchResults({ hits }: { hits: SearchHit[] }) {
  return (
    <ol className={styles.list}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <SearchResult hit={hit} />
        </li>
      ))}
    </ol>
  );
}
