import type { Paged } from '@/lib/paging';
import { Pager } from '../../ui/pager';
import styles from './list.module.css';

type Props = {
  paged: Pick<Paged<unknown>, 'page' | 'pageCount' | 'total'>;
  /** Path of the list. */
  action: string;
  /** What else the address says, empty values left out. */
  query: Record<string, string>;
  /** One and several of what is listed. */
  words: { one: string; many: string };
};

/** How many there are, and the way through their pages. */
export function ListPages({ paged: { page, pageCount, total }, action, query, words }: Props) {
  const href = (to: number) => {
    const parameters = Object.entries({ ...query, ...(to === 1 ? {} : { page: String(to) }) });
    const text = new URLSearchParams(parameters.filter(([, value]) => value !== '')).toString();
    return text ? `${action}?${text}` : action;
  };
  return (
    <>
      <p className={styles.count}>
        {total} {total === 1 ? words.one : words.many}
      </p>
      <Pager
        {...{ page, pageCount, href }}
        label={`Pages of ${words.many}`}
        words={{ before: 'Before', after: 'After' }}
      />
    </>
  );
}
