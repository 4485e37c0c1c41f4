import type { Metadata } from 'next';
import { GuestTable } from '@/components/admin/guest-table';
import { getDb } from '@/lib/db/client';
import { listGuestsForEditing } from '@/lib/guests/list-guests-for-editing';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';

export const metadata: Metadata = { title: 'Guests · Desk' };

export default async function GuestsPage() {
  const editor = await requireEditor('/admin/guests', 'guests.write');
  const guests = await listGuestsForEditing(getDb());
  return (
    <DeskFrame editor={editor} current="guests" title="Guests">
      {guests.length > 0 ? <GuestTable rows={guests} /> : <p>Guests come with the first episode.</p>}
    </DeskFrame>
  );
}
