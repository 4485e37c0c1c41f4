import styles from './pager.module.css';

type Props = {
  page: number;
  pageCount: number;
  /** The address of a page. */
  href: (page: number) => string;
  /** What the pages are of, for who hears the page: “Pages of interviews”. */
  label: string;
  /** What lies before and after: newer and older, where the list goes back in time. */
  words?: { before: string; after: string };
};

/** The way through a list that is longer than a page. */
export function Pager({ page, pageCount, href, label, words = { before: 'Newer', after: 'Older' } }: Props) {
  if (pageCount <= 1) return null;
  return (
    <nav className={styles.pager} aria-label={label}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              <span aria-hidden="true">← </span>
              {words.before}
            </a>
          </li>
        )}
        {listShown(page, pageCount).map((shown, i) =>
          shown === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap is known by its place alone
            <li key={`gap-${i}`} className={styles.gap}>
              …
            </li>
          ) : (
            <li key={shown} className={styles.number}>
              <a href={href(shown)} aria-current={shown === page ? 'page' : undefined}>
                <span className="visually-hidden">Page </span>
                {shown}
              </a>
            </li>
          ),
        )}
        {page < pageCount && (
          <li>
            <a href={href(page + 1)} rel="next">
              {words.after}
              <span aria-hidden="true"> →</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The first and the last page, this one and its neighbours; null for a gap between them. */
export function listShown(page: number, pageCount: number): (number | null)[] {
  const wanted = new Set([1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount));
  const shown: (number | null)[] = [];
  let before = 0;
  for (const n of [...wanted].sort((a, b) => a - b)) {
    if (n === before + 2) shown.push(before + 1);
    else if (n > before + 1) shown.push(null);
    shown.push(n);
    before = n;
  }
  return shown;
}
