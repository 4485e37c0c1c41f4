import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { buttonClass } from '@/components/admin/button';
import { CareList } from '@/components/admin/care-list';
import { DeliveryPanel } from '@/components/admin/delivery-panel';
import { EpisodeTable } from '@/components/admin/episode-table';
import { WeekFigures } from '@/components/admin/week-figures';
import { deliveryState } from '@/lib/analytics/sinks/delivery-state';
import { may } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { DeskFrame } from './_desk-frame';
import { requireEditor } from './_editor';
import { loadDesk } from './_load-desk';
import { retryDeliveryAction } from './delivery-actions';
import styles from './desk-page.module.css';
import { toEpisodeRow } from './episodes/to-episode-row';

export const metadata: Metadata = { title: 'Desk' };

export default async function DeskPage() {
  const editor = await requireEditor('/admin', 'desk.open');
  // Whoever is here for the figures alone finds nothing else on this page.
  if (!may(editor, 'episodes.read')) redirect('/admin/analytics');
  const now = new Date();
  const { series, counts, care, scheduled, drafts, week, delivery } = await loadDesk(getDb(), editor, now);
  const timeZone = series?.timeZone ?? 'UTC';
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
        <a href="/admin/episodes?status=published">
          <b>{counts.published}</b> published
        </a>
        ,{' '}
        <a href="/admin/episodes?status=scheduled">
          <b>{counts.scheduled}</b> scheduled
        </a>
        ,{' '}
        <a href="/admin/episodes?status=draft">
          <b>{counts.draft}</b> {counts.draft === 1 ? 'draft' : 'drafts'}
        </a>
      </p>
      <section aria-labelledby="care" className={styles.section}>
        <h2 id="care">Needs care</h2>
        <CareList {...{ care, timeZone }} />
      </section>
      {scheduled.length > 0 && (
        <section aria-labelledby="scheduled" className={styles.section}>
          <h2 id="scheduled">Scheduled</h2>
          <EpisodeTable caption="Scheduled episodes" rows={scheduled.map((row) => toEpisodeRow(row, timeZone))} />
        </section>
      )}
      <section aria-labelledby="drafts" className={styles.section}>
        <h2 id="drafts">Drafts</h2>
        {drafts.length > 0 ? (
          <EpisodeTable caption="Drafts saved last" rows={drafts.map((row) => toEpisodeRow(row, timeZone))} />
        ) : (
          <p className={styles.counts}>There is no draft.</p>
        )}
      </section>
      {week && (
        <section aria-labelledby="week" className={styles.section}>
          <h2 id="week">The last seven days</h2>
          <WeekFigures overview={week} language={series?.language ?? 'en'} />
          <a href="/admin/analytics">All figures</a>
        </section>
      )}
      {may(editor, 'analytics.deliver') && (
        <DeliveryPanel
          state={deliveryState(delivery, getEnv().mixpanel !== null)}
          status={delivery}
          now={now.getTime()}
          action={retryDeliveryAction}
        />
      )}
    </DeskFrame>
  );
}
