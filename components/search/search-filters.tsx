import type { SearchKind } from '@/lib/search/document-id';
import type { SearchResults } from '@/lib/search/search';
import { type SearchAddress, searchPath } from '@/lib/search/search-address';
import { FilterLinks } from '../ui/filter-links';
import { kindWords } from './kind-words';
import styles from './search-result-list.module.css';

/** As many guests as a row of links has room for. */
const GUESTS = 6;

/** The kinds of what was found, and whose words it is, each the address of a smaller list. */
export function SearchFilters({ address, results }: { address: SearchAddress; results: SearchResults }) {
  const { counts, cut } = results;
  const { text, kind, guestSlug } = address;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = (Object.keys(kindWords) as SearchKind[]).filter((one) => counts[one] || one === kind);
  const guests = listGuests(results);
  if (total === 0 && kind === null && guestSlug === null) return null;
  return (
    <div className={styles.filters}>
      {(kinds.length > 1 || kind !== null) && (
        <FilterLinks
          label="Show"
          all={{ text: `Everything (${count(total, cut.size > 0)})`, href: searchPath({ text, guestSlug }) }}
          links={kinds.map((one) => ({
            text: `${kindWords[one].many} (${count(counts[one] ?? 0, cut.has(one))})`,
            href: searchPath({ text, guestSlug, kind: one }),
          }))}
          current={searchPath({ text, guestSlug, kind })}
        />
      )}
      {(guests.length > 1 || guestSlug !== null) && (
        <FilterLinks
          label="Said by"
          all={{ text: 'Everyone', href: searchPath({ text, kind }) }}
          links={guests.map(({ slug, name }) => ({ text: name, href: searchPath({ text, kind, guestSlug: slug }) }))}
          current={searchPath({ text, kind, guestSlug })}
        />
      )}
    </div>
  );
}

const count = (number: number, more: boolean) => `${number.toLocaleString('en')}${more ? '+' : ''}`;

function listGuests({ hits, guest }: SearchResults): { slug: string; name: string }[] {
  const guests = new Map<string, { slug: string; name: string }>();
  if (guest) guests.set(guest.slug, guest);
  for (const { slug, name } of hits.flatMap((hit) => hit.guests)) guests.set(slug, { slug, name });
  return [...guests.values()].slice(0, GUESTS);
}
