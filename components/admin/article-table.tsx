import { articlePath } from '@/lib/articles/article';
import type { ArticleListing } from '@/lib/articles/list-articles-for-editing';
import styles from './episode-table.module.css';

const STATUS = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  unlisted: 'Unlisted',
  removed: 'Removed',
} as const;

/** Articles and pages to pick from. @param timeZone IANA name in which days are told */
export function ArticleTable({ rows, timeZone }: { rows: ArticleListing[]; timeZone: string }) {
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
            <td className={styles.number}>{row.kind === 'page' ? 'Page' : 'Article'}</td>
            <th scope="row" className={styles.title}>
              <a href={`/admin/articles/${row.id}`} dir="auto">
                {row.title}
              </a>
            </th>
            <td className={styles.status}>
              <span className={row.status === 'published' ? styles.published : styles.draft}>{STATUS[row.status]}</span>{' '}
              {day.format(row.status === 'published' && row.publishedAt ? row.publishedAt : row.updatedAt)}
            </td>
            <td>{row.status === 'published' && <a href={articlePath(row)}>See it</a>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
