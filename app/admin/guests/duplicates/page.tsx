import type { Metadata } from 'next';
import styles from '@/components/admin/questions/questions.module.css';
import { getDb } from '@/lib/db/client';
import { listLikelyDuplicates } from '@/lib/guests/list-likely-duplicates';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor } from '../../_editor';

export const metadata: Metadata = { title: 'Likely duplicates · Desk' };

/** Whoever has merged these sees the next ones. */
const SHOWN = 50;

export default async function DuplicatesPage() {
  const editor = await requireEditor('/admin/guests/duplicates', 'guests.write');
  const pairs = await listLikelyDuplicates(getDb(), { take: SHOWN });
  return (
    <DeskFrame
      editor={editor}
      current="guests"
      title="Likely duplicates"
      tools={<a href="/admin/guests">All guests</a>}
    >
      <p className={styles.lead}>
        {pairs.length > 0
          ? 'Names that differ by a letter or two, a middle name or their order. Look before you merge: they may be two people.'
          : 'No two names are so near one another that they might be one guest’s.'}
      </p>
      <ul className={styles.list}>
        {pairs.map(({ from, into }) => (
          <li key={`${from.id} ${into.id}`} className={styles.pair}>
            <span dir="auto">
              <a href={`/admin/guests/${from.id}`}>{from.name}</a> ({from.episodeCount}),{' '}
              <a href={`/admin/guests/${into.id}`}>{into.name}</a> ({into.episodeCount})
            </span>
            <a href={`/admin/guests/${from.id}/merge?with=${into.id}`}>
              Compare
              <span className="visually-hidden">
                {' '}
                {from.name} and {into.name}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
