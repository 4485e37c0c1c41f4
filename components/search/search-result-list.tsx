import type { SearchResults } from '@/lib/search/search';
import { type SearchAddress, searchPath } from '@/lib/search/search-address';
import { Pager } from '../ui/pager';
import { SearchFilters } from './search-filters';
import { SearchResult } from './search-result';
import styles from './search-result-list.module.css';
import { SearchSummary } from './search-summary';

/** What was found, or how to find something. */
export function SearchResultList({ address, results }: { address: SearchAddress; results: SearchResults }) {
  const { hits, page, pageCount } = results;
  return (
    <>
      <SearchFilters {...{ address, results }} />
      <section className={styles.results} aria-label="Results">
        <SearchSummary {...{ address, results }} />
        {hits.length > 0 && (
          <ol className={styles.list}>
            {hits.map((hit) => (
              <li key={`${hit.kind} ${hit.href} ${hit.second}`}>
                <SearchResult hit={hit} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <Pager
        page={page}
        pageCount={pageCount}
        href={(page) => searchPath({ ...address, page })}
        label="Pages of results"
        words={{ before: 'Previous', after: 'Next' }}
      />
    </>
  );
}
