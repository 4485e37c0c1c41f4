import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDb } from '@/lib/db/client';
import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { listWorkingCopies } from '@/lib/working-copies/list-working-copies';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor } from '../../_editor';
import { parseId } from '../../_parse-id';
import { PictureSection } from '../../pictures/picture-section';
import { GuestForm } from '../guest-form';

export const metadata: Metadata = { title: 'Edit guest · Desk' };

export default async function EditGuestPage({ params }: { params: Promise<unknown> }) {
  const id = parseId(await params);
  const editor = await requireEditor(id === null ? '/admin/guests' : `/admin/guests/${id}`, 'guests.write');
  const guest = id === null ? null : await getGuestForEditing(getDb(), id);
  if (!guest) notFound();
  const copies = await listWorkingCopies(getDb(), { userId: editor.id, subject: 'guest', subjectId: guest.id });
  return (
    <DeskFrame
      editor={editor}
      current="guests"
      title={guest.content.name}
      tools={
        <>
          <a href={`/admin/guests/${guest.id}/merge`}>Merge with another</a>
          <a href={`/admin/guests/${guest.id}/revisions`}>Revisions</a>
        </>
      }
    >
      <GuestForm
        editorId={editor.id}
        id={guest.id}
        initial={{ ...guest.content, revision: guest.revision }}
        copies={copies}
        href={guest.isHeard ? `/guests/${guest.slug}` : null}
      />
      <PictureSection owner={{ kind: 'guest', id: guest.id }} picture={guest.portrait} />
    </DeskFrame>
  );
}
