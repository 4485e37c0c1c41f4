import type { GuestListing } from '@/lib/guests/guest';
import { type Paged, pagePath } from '@/lib/paging';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { FilterLinks } from '../ui/filter-links';
import { Pager } from '../ui/pager';
import { GuestGrid } from './guest-grid';

type Props = {
  title: string;
  /** Of the list's first page. */
  path: string;
  guests: Paged<GuestListing>;
  initials: string[];
};

/** A page of the guests by name, and the letters as ways into the list where it is longer than that. */
export function GuestsIndex({ title, path, guests, initials }: Props) {
  const isLong = guests.pageCount > 1 || path !== '/guests';
  return (
    <div className={page.page}>
      <PageHeader title={title}>
        <p>
          <a href="/compare">Compare what two to four of them said</a>
        </p>
      </PageHeader>
      <FilterLinks
        label="A–Z"
        links={
          isLong
            ? initials.map((initial) => ({
                text: initial.toLocaleUpperCase(),
                href: `/guests/letter/${encodeURIComponent(initial)}`,
              }))
            : []
        }
        all={{ text: 'All', href: '/guests' }}
        current={path}
      />
      <GuestGrid guests={guests.items} />
      <Pager
        page={guests.page}
        pageCount={guests.pageCount}
        label="Pages of guests"
        words={{ before: 'Before', after: 'After' }}
        href={(n) => pagePath(path, n)}
      />
    </div>
  );
}
