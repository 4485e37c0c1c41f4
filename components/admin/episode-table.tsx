import styles from './episode-table.module.css';

/** An episode in the desk's list; times as they are shown. */
export type EpisodeRow = {
  id: number;
  number: number;
  title: string;
  guests: string;
  status: 'draft' | 'scheduled' | 'published' | 'unlisted' | 'removed';
  /** Where readers find it; null for what they don't see. */
  href: string | null;
  /** When it was published, comes out or, as a draft, was last saved. */
  date: string;
};

const STATUS = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  unlisted: 'Unlisted',
  removed: 'Removed',
} as const;

/** Episodes to pick from: the title leads to editing, the page is a link beside it. */
export function EpisodeTable({
  caption,
  rows,
  hasPicks = false,
}: {
  caption: string;
  rows: EpisodeRow[];
  /** Whether each row has a box, by which the form around the table knows it. */
  hasPicks?: boolean;
}) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Title</th>
          <th scope="col">Guests</th>
          <th scope="col">Status</th>
          <th scope="col">
            <span className="visually-hidden">Page</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, number, title, guests, status, href, date }) => (
          <tr key={id}>
            <td className={styles.number}>
              {hasPicks ? (
                <label className={styles.pick}>
                  <input type="checkbox" name="id" value={id} aria-label={`Pick ${number}, ${title}`} /> {number}
                </label>
              ) : (
                number
              )}
            </td>
            <th scope="row" className={styles.title}>
              <a href={`/admin/episodes/${id}`} dir="auto">
                {title}
              </a>
            </th>
            <td dir="auto" className={styles.guests}>
              {guests}
            </td>
            <td className={styles.status}>
              <span className={status === 'published' ? styles.published : styles.draft}>{STATUS[status]}</span> {date}
            </td>
            <td>
              {href && (
                <a href={href}>
                  View<span className="visually-hidden"> {title}</span>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
