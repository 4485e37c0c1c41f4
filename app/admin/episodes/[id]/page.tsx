import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mayWith } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { listWorkingCopies } from '@/lib/working-copies/list-working-copies';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor, requireReach } from '../../_editor';
import { parseId } from '../../_parse-id';
import { PictureSection } from '../../pictures/picture-section';
import { PreviewSection } from '../../previews/preview-section';
import { TranscriptSection } from '../../transcripts/transcript-section';
import { readFormOptions } from '../_form-options';
import { listQuestions } from '../_list-questions';
import { ReadyTexts } from '../_ready-texts';
import { EpisodeForm } from '../form/episode-form';
import { toEpisodeForm } from '../to-episode-form';

export const metadata: Metadata = { title: 'Edit episode · Desk' };

export default async function EditEpisodePage(props: { params: Promise<unknown>; searchParams: Promise<object> }) {
  const id = parseId(await props.params);
  const editor = await requireEditor(id === null ? '/admin/episodes' : `/admin/episodes/${id}`, 'episodes.read');
  const episode = id === null ? null : await getEpisodeForEditing(getDb(), id);
  if (!episode) notFound();
  requireReach(editor, 'episodes.read', episode);
  const [{ asked: _asked, ...options }, copies] = await Promise.all([
    readFormOptions(getDb(), episode.id),
    listWorkingCopies(getDb(), { userId: editor.id, subject: 'episode', subjectId: episode.id }),
  ]);
  return (
    <DeskFrame
      editor={editor}
      current="episodes"
      title={`${episode.content.number} · ${episode.content.title}`}
      tools={<a href={`/admin/episodes/${episode.id}/revisions`}>Revisions</a>}
    >
      <EpisodeForm
        {...options}
        copies={copies}
        editorId={editor.id}
        id={episode.id}
        mayPublish={mayWith(editor, 'episodes.publish', episode)}
        revision={episode.revision}
        scheduledFor={episode.scheduledFor}
        initial={toEpisodeForm(episode)}
        hasPoster={episode.poster !== null}
        justSaved={'saved' in (await props.searchParams)}
      />
      {mayWith(editor, 'episodes.preview', episode) && (
        <PreviewSection episodeId={episode.id} answers={listQuestions(episode.content.answers, options.questions)} />
      )}
      <ReadyTexts content={episode.content} questions={options.questions} />
      <TranscriptSection episodeId={episode.id} />
      <PictureSection owner={{ kind: 'episode', id: episode.id }} picture={episode.poster} />
    </DeskFrame>
  );
}
