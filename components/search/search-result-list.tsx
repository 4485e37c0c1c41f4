import type { SearchResults } from '@/lib/search/search';
import { type SearchAddress, searchPath } from '@/lib/search/search-address';
import { Pager } from '../ui/pager';
import { SearchFilters } from './search-filters';
import styles from './search-result-list.module.css';
import { SearchResults as Hits } from './search-results';
import { SearchSummary } from './search-summary';

/** What was found, or how to find something. */
export function SearchResultList({ address, results }: { address: SearchAddress; results: SearchResults }) {
  const { hits, page, pageCount } = results;
  return (
    <>
      <SearchFilters {...{ address, results }} />
      <section className={styles.results} aria-label="Results">
        <SearchSummary {...{ address, results }} />
        {hits.length > 0 && <Hits hits={hits} />}
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
