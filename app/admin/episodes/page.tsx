import type { Metadata } from 'next';
import { buttonClass } from '@/components/admin/button';
import { EpisodeTable } from '@/components/admin/episode-table';
import { ListControls } from '@/components/admin/list/list-controls';
import { ListPages } from '@/components/admin/list/list-pages';
import { may, withinReach } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { EPISODE_SORTS, type EpisodeSort, listDeskPage } from '@/lib/episodes/list-desk-page';
import { getSeriesZone } from '@/lib/series/get-series-zone';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { BulkForm } from '../_list/bulk-form';
import { STATUS_FILTER, STATUSES, toChoices } from '../_list/choices';
import { readListQuery } from '../_list/read-list-query';
import { bulkEpisodesAction } from './bulk-actions';
import { toEpisodeRow } from './to-episode-row';

export const metadata: Metadata = { title: 'Episodes · Desk' };

const SORTS: Record<EpisodeSort, string> = {
  number: 'Highest number first',
  'number-up': 'Lowest number first',
  saved: 'Saved last',
  published: 'Published last',
  title: 'By title',
};

export default async function EpisodesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor('/admin/episodes', 'episodes.read');
  const query = readListQuery(await searchParams, { sorts: EPISODE_SORTS, filters: STATUSES });
  const { text, filter: status, sort } = query;
  const [paged, timeZone] = await Promise.all([
    listDeskPage(getDb(), { ...query, status, ...withinReach(editor, 'episodes.read') }),
    getSeriesZone(getDb()),
  ]);
  const mayPublish = may(editor, 'episodes.publish');
  const rows = paged.items.map((episode) => toEpisodeRow(episode, timeZone));
  const list =
    rows.length > 0 ? (
      <EpisodeTable caption="Episodes" rows={rows} hasPicks={mayPublish} />
    ) : (
      <p>{EMPTY[text || status ? 'found' : 'there']}</p>
    );
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
      <ListControls
        action="/admin/episodes"
        text={text}
        hint="In titles, guests’ names and addresses."
        filter={{ name: 'status', label: 'Status', value: status ?? '', choices: STATUS_FILTER }}
        sort={{ value: sort, choices: toChoices(SORTS) }}
      />
      {mayPublish ? (
        <BulkForm action={bulkEpisodesAction} hasTopics hasRows={rows.length > 0}>
          {list}
        </BulkForm>
      ) : (
        list
      )}
      <ListPages
        paged={paged}
        action="/admin/episodes"
        query={{ q: text, status: status ?? '', sort: sort === EPISODE_SORTS[0] ? '' : sort }}
        words={{ one: 'episode', many: 'episodes' }}
      />
    </DeskFrame>
  );
}

const EMPTY = {
  found: 'There is none of these.',
  there: 'There is no episode yet. The first one takes a video, a guest and the answers given.',
};
