import { articlePath } from '@/lib/articles/article';
import type { ArticleListing } from '@/lib/articles/list-articles-for-editing';
import { describeInstant } from '@/lib/series/zoned-time';
import styles from './episode-table.module.css';

const KIND = { page: 'Page', article: 'Article' } as const;

const STATUS = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  unlisted: 'Unlisted',
  removed: 'Removed',
} as const;

/** Articles and pages to pick from. @param timeZone IANA name in which days are told */
export function ArticleTable({
  rows,
  timeZone,
  hasPicks = false,
}: {
  rows: ArticleListing[];
  timeZone: string;
  /** Whether each row has a box, by which the form around the table knows it. */
  hasPicks?: boolean;
}) {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">All articles and pages</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Title</th>
          <th scope="col">Status</th>
          <th scope="col">
            <span className="visually-hidden">Page</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={styles.number}>
              {hasPicks ? (
                <label className={styles.pick}>
                  <input type="checkbox" name="id" value={row.id} aria-label={`Pick ${row.title}`} /> {KIND[row.kind]}
                </label>
              ) : (
                KIND[row.kind]
              )}
            </td>
            <th scope="row" className={styles.title}>
              <a href={`/admin/articles/${row.id}`} dir="auto">
                {row.title}
              </a>
            </th>
            <td className={styles.status}>
              <span className={row.status === 'published' ? styles.published : styles.draft}>{STATUS[row.status]}</span>{' '}
              {row.scheduledFor
                ? describeInstant(row.scheduledFor, timeZone)
                : day.format(row.status === 'published' && row.publishedAt ? row.publishedAt : row.updatedAt)}
            </td>
            <td>
              {(row.status === 'published' || row.status === 'unlisted') && <a href={articlePath(row)}>See it</a>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
