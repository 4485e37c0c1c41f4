import type { Metadata } from 'next';
import { GuestTable } from '@/components/admin/guest-table';
import { ListControls } from '@/components/admin/list/list-controls';
import { ListPages } from '@/components/admin/list/list-pages';
import { getDb } from '@/lib/db/client';
import { GUEST_SORTS, type GuestSort, listGuestsForEditing } from '@/lib/guests/list-guests-for-editing';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { toChoices } from '../_list/choices';
import { readListQuery } from '../_list/read-list-query';

export const metadata: Metadata = { title: 'Guests · Desk' };

const SORTS: Record<GuestSort, string> = { name: 'By name', newest: 'Newest first' };
const LACKING = [
  { value: '', label: 'All' },
  { value: 'portrait', label: 'Without a portrait' },
  { value: 'biography', label: 'Without a biography' },
];

export default async function GuestsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor('/admin/guests', 'guests.write');
  const filters = ['portrait', 'biography'] as const;
  const query = readListQuery(await searchParams, { sorts: GUEST_SORTS, filterName: 'lacking', filters });
  const { text, filter: lacking, sort } = query;
  const paged = await listGuestsForEditing(getDb(), { ...query, lacking });
  return (
    <DeskFrame
      editor={editor}
      current="guests"
      title="Guests"
      tools={<a href="/admin/guests/duplicates">Likely duplicates</a>}
    >
      <ListControls
        action="/admin/guests"
        text={text}
        hint="In names, addresses and what they are known for."
        filter={{ name: 'lacking', label: 'Which', value: lacking ?? '', choices: LACKING }}
        sort={{ value: sort, choices: toChoices(SORTS) }}
      />
      {paged.items.length > 0 ? (
        <GuestTable rows={paged.items} />
      ) : (
        <p>{text || lacking ? 'There is none of these.' : 'Guests come with the first episode.'}</p>
      )}
      <ListPages
        paged={paged}
        action="/admin/guests"
        query={{ q: text, lacking: lacking ?? '', sort: sort === GUEST_SORTS[0] ? '' : sort }}
        words={{ one: 'guest', many: 'guests' }}
      />
    </DeskFrame>
  );
}
