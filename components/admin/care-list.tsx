import type { Care } from '@/lib/desk/list-care';
import { describeInstant } from '@/lib/series/zoned-time';
import styles from './care-list.module.css';

/** What waits for an editor, each with the way there. */
export function CareList({ care, timeZone }: { care: Care[]; timeZone: string }) {
  if (care.length === 0) return <p className={styles.none}>Nothing waits for you.</p>;
  return (
    <ul className={styles.care}>
      {care.map((item) => (
        <li key={`${item.kind} ${item.episode.id}`}>
          <a href={hrefOf(item)} dir="auto">
            {item.episode.number}. {item.episode.title}
          </a>
          <span className={item.kind === 'video' ? styles.bad : undefined}>{wordsOf(item, timeZone)}</span>
        </li>
      ))}
    </ul>
  );
}

function hrefOf({ kind, episode: { id } }: Care): string {
  const fragments = { video: '', remarks: '#remarks-on-it', checks: '#publishing' } as const;
  return `/admin/episodes/${id}${fragments[kind]}`;
}

function wordsOf(item: Care, timeZone: string): string {
  switch (item.kind) {
    case 'video':
      return item.outcome === 'gone'
        ? `The video is private or gone on YouTube, since ${describeInstant(item.since, timeZone)}.`
        : `YouTube does not let other sites show the video, since ${describeInstant(item.since, timeZone)}.`;
    case 'remarks':
      return item.count === 1 ? 'A remark waits for you.' : `${item.count} remarks wait for you.`;
    case 'checks':
      return `Scheduled, with ${countOf(item.errors + item.warnings)} to have a look at first.`;
  }
}

const countOf = (count: number) => (count === 1 ? 'one thing' : `${count} things`);
