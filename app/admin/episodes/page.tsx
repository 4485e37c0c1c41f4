import type { Metadata } from 'next';
import { buttonClass } from '@/components/admin/button';
import { EpisodeTable } from '@/components/admin/episode-table';
import { withinReach } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { toEpisodeRow } from './to-episode-row';

export const metadata: Metadata = { title: 'Episodes · Desk' };

export default async function EpisodesPage() {
  const editor = await requireEditor('/admin/episodes', 'episodes.read');
  const [episodes, series] = await Promise.all([
    listEpisodesForEditing(getDb(), { order: 'number', ...withinReach(editor, 'episodes.read') }),
    getSeries(getDb()),
  ]);
  const rows = episodes.map((episode) => toEpisodeRow(episode, series?.timeZone ?? 'UTC'));
  return (
    <DeskFrame
      editor={editor}
      current="episodes"
      title="Episodes"
      tools={
        <a className={buttonClass('primary')} href="/admin/episodes/new">
          New episode
        </a>
      }
    >
      {rows.length > 0 ? (
        <EpisodeTable caption="All episodes" rows={rows} />
      ) : (
        <p>There is no episode yet. The first one takes a video, a guest and the answers given.</p>
      )}
    </DeskFrame>
  );
}
