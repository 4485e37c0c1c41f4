import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { buttonClass } from '@/components/admin/button';
import { DeliveryPanel } from '@/components/admin/delivery-panel';
import { EpisodeTable } from '@/components/admin/episode-table';
import { deliveryState } from '@/lib/analytics/sinks/delivery-state';
import { getDeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';
import { may, withinReach } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { countEpisodes } from '@/lib/episodes/count-episodes';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from './_desk-frame';
import { requireEditor } from './_editor';
import { retryDeliveryAction } from './delivery-actions';
import styles from './desk-page.module.css';
import { toEpisodeRow } from './episodes/to-episode-row';

export const metadata: Metadata = { title: 'Desk' };

const RECENT = 6;

export default async function DeskPage() {
  const editor = await requireEditor('/admin', 'desk.open');
  // Whoever is here for the figures alone finds nothing else on this page.
  if (!may(editor, 'episodes.read')) redirect('/admin/analytics');
  const db = getDb();
  const now = Date.now();
  const [series, counts, recent, delivery] = await Promise.all([
    getSeries(db),
    countEpisodes(db),
    listEpisodesForEditing(db, { order: 'saved', take: RECENT, ...withinReach(editor, 'episodes.read') }),
    getDeliveryStatus(db, now),
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
      {may(editor, 'analytics.deliver') && (
        <DeliveryPanel
          state={deliveryState(delivery, getEnv().mixpanel !== null)}
          status={delivery}
          now={now}
          action={retryDeliveryAction}
        />
      )}
    </DeskFrame>
  );
}
