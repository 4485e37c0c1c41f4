'use server';

import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { closeWorkingCopy } from '@/lib/working-copies/close-working-copy';
import { editorAction } from '../_editor-action';
import { readRevisionForm } from './read-revision-form';
import { saveEpisodeSchema } from './schema';
import { toEpisodeForm } from './to-episode-form';

/** Saves the form, as a draft or published. Who comes second is given what the first one saved. */
export const saveEpisodeAction = editorAction(
  'episodes.write',
  saveEpisodeSchema,
  async ({ id, revision, visit, form, statusSeen, schedule }, { db, editor, now }) => {
    const { status, ...content } = form;
    const result = await saveEpisode(db, { id, revision, status, statusSeen, schedule, content, editor }, now);
    if (result.ok) {
      await closeWorkingCopy(db, { id: visit, userId: editor.id, subject: 'episode', subjectId: id }, now);
      return result;
    }
    if (result.reason !== 'conflict') return result;
    const theirs = id === null ? null : await getEpisodeForEditing(db, id);
    if (!theirs) return { ok: false, reason: 'gone' } as const;
    const { updatedBy, updatedAt } = theirs;
    return {
      ok: false,
      reason: 'conflict',
      theirs: {
        form: toEpisodeForm(theirs),
        base: await readRevisionForm(db, theirs.id, revision),
        revision: theirs.revision,
        scheduledFor: theirs.scheduledFor,
        savedBy: updatedBy,
        savedAt: updatedAt,
      },
    } as const;
  },
);
