import type { SearchResults } from '@/lib/search/search';
import type { SearchAddress } from '@/lib/search/search-address';
import { PageHeader } from '../site/page-header';
import { SearchForm } from './search-form';
import styles from './search-page.module.css';
import { SearchResultList } from './search-result-list';

/** Where readers search, and what was found. */
export function SearchPage({ address, results }: { address: SearchAddress; results: SearchResults }) {
  const { kind, guestSlug } = address;
  return (
    <div className={styles.page}>
      <PageHeader title="Search" />
      <SearchForm text={results.query.text} {...{ kind, guestSlug }} />
      {results.query.text === '' ? <HowToSearch /> : <SearchResultList {...{ address, results }} />}
    </div>
  );
}

function HowToSearch() {
  return (
    <div className={styles.help}>
      <p>Answers and transcripts open at the second at which they are said.</p>
      <p>
        Every word has to be found. Quotation marks keep words together: <q>painful lesson</q>.
      </p>
      <p>
        Or go through the <a href="/episodes">interviews</a>, the <a href="/guests">guests</a> or the{' '}
        <a href="/questions">questions</a>.
      </p>
    </div>
  );
}
