import type { SearchResults } from '@/lib/search/search';
import { type SearchAddress, searchPath } from '@/lib/search/search-address';
import { numberOf } from './kind-words';
import styles from './search-result-list.module.css';

/** How much was found and for what, in words that are read out when they change. */
export function SearchSummary({ address, results }: { address: SearchAddress; results: SearchResults }) {
  const { query, total, guest, page, pageCount, counts, corrected } = results;
  const elsewhere = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.summary}>
      <p role="status">
        <Found {...{ address, results }} />
        {guest && <> Only what {guest.name} says, or what is about them.</>}
        {pageCount > 1 && ` Page ${page} of ${pageCount}.`}
      </p>
      {query.cut && <p>Only the beginning was searched for: the query is too long.</p>}
      {total === 0 && elsewhere > 0 && (
        <p>
          <a href={searchPath({ text: corrected ?? address.text, guestSlug: address.guestSlug })}>
            See the {numberOf(elsewhere, 'result', 'results')} of other kinds
          </a>
        </p>
      )}
      {total === 0 && elsewhere === 0 && <Advice address={address} hasWords={query.terms.length > 0} />}
    </div>
  );
}

function Found({ address, results }: { address: SearchAddress; results: SearchResults }) {
  const { query, corrected, partial, total, cut } = results;
  const many = address.kind === null ? cut.size > 0 : cut.has(address.kind);
  const count = `${many ? 'More than ' : ''}${numberOf(total, 'result', 'results')}`;
  if (query.terms.length === 0) return <>There is no word in “{query.text}” to search for.</>;
  if (partial) {
    return (
      <>
        Nothing has all of “{query.text}”. {count} {total === 1 ? 'has' : 'have'} some of it
        {corrected !== null && (
          <>
            , read as <strong>{corrected}</strong>
          </>
        )}
        .
      </>
    );
  }
  if (corrected !== null) {
    return (
      <>
        Showing results for <strong>{corrected}</strong>: {count}. Nothing was found for “{query.text}”.
      </>
    );
  }
  if (total === 0) return <>Nothing was found for “{query.text}”.</>;
  return (
    <>
      {count} for “{query.text}”.
    </>
  );
}

function Advice({ address, hasWords }: { address: SearchAddress; hasWords: boolean }) {
  return (
    <>
      {address.guestSlug && (
        <p>
          <a href={searchPath({ text: address.text })}>Search what everyone says</a>
        </p>
      )}
      {hasWords && <p>Fewer words, or the beginning of a word, find more.</p>}
      <p>
        Or go through the <a href="/episodes">interviews</a>, the <a href="/guests">guests</a> or the{' '}
        <a href="/questions">questions</a>.
      </p>
    </>
  );
}
