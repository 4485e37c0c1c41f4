import type { Metadata } from 'next';
import { mayWith } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { suggestNextNumber } from '@/lib/episodes/suggest-next-number';
import { listWorkingCopies } from '@/lib/working-copies/list-working-copies';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor } from '../../_editor';
import { readFormOptions } from '../_form-options';
import { EpisodeForm } from '../form/episode-form';
import { toNewEpisodeForm } from '../to-episode-form';

export const metadata: Metadata = { title: 'New episode · Desk' };

export default async function NewEpisodePage() {
  const editor = await requireEditor('/admin/episodes/new', 'episodes.write');
  const [{ asked, ...options }, number, copies] = await Promise.all([
    readFormOptions(getDb(), null),
    suggestNextNumber(getDb()),
    listWorkingCopies(getDb(), { userId: editor.id, subject: 'episode', subjectId: null }),
  ]);
  return (
    <DeskFrame editor={editor} current="episodes" title="New episode">
      <EpisodeForm
        {...options}
        copies={copies}
        editorId={editor.id}
        id={null}
        mayPublish={mayWith(editor, 'episodes.publish', null)}
        revision={0}
        scheduledFor={null}
        initial={toNewEpisodeForm(number, asked)}
        hasPoster={false}
        justSaved={false}
      />
    </DeskFrame>
  );
}
