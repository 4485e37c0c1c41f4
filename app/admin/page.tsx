import type { Metadata } from 'next';
import { buttonClass } from '@/components/admin/button';
import { EpisodeTable } from '@/components/admin/episode-table';
import { getDb } from '@/lib/db/client';
import { countEpisodes } from '@/lib/episodes/count-episodes';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from './_desk-frame';
import { requireEditor } from './_editor';
import styles from './desk-page.module.css';
import { toEpisodeRow } from './episodes/to-episode-row';

export const metadata: Metadata = { title: 'Desk' };

const RECENT = 6;

export default async function DeskPage() {
  const editor = await requireEditor('/admin');
  const db = getDb();
  const [series, counts, recent] = await Promise.all([
    getSeries(db),
    countEpisodes(db),
    listEpisodesForEditing(db, { order: 'saved', take: RECENT }),
  ]);
  return (
    <DeskFrame
      editor={editor}
      current="desk"
      title={series?.title ?? 'Desk'}
      tools={
        <a className={buttonClass('primary')} href="/admin/episodes/new">
          New episode
        </a>
      }
    >
      <p className={styles.counts}>
        <b>{counts.published}</b> published, <b>{counts.draft}</b> {counts.draft === 1 ? 'draft' : 'drafts'}
      </p>
      <section aria-labelledby="recent" className={styles.section}>
        <h2 id="recent">Last saved</h2>
        <EpisodeTable
          caption="Episodes saved last"
          rows={recent.map((episode) => toEpisodeRow(episode, series?.timeZone ?? 'UTC'))}
        />
      </section>
      {/* The state of delivery to Mixpanel stands here: components/admin/delivery-panel.tsx. */}
    </DeskFrame>
  );
}
