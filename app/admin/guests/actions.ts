'use server';

import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { getGuestVersion } from '@/lib/guests/get-guest-version';
import { saveGuest } from '@/lib/guests/save-guest';
import { getLastSave } from '@/lib/revisions/get-last-save';
import { closeWorkingCopy } from '@/lib/working-copies/close-working-copy';
import { editorAction } from '../_editor-action';
import { saveGuestSchema } from './schema';

/** Saves what is written of a guest. Who comes second is given what the first one saved, and what both began from. */
export const saveGuestAction = editorAction(
  'guests.write',
  saveGuestSchema,
  async ({ id, visit, form: { revision, ...content } }, { db, editor, now }) => {
    const result = await saveGuest(db, { id, revision, content, editorId: editor.id }, now);
    if (result.ok) {
      await closeWorkingCopy(db, { id: visit, userId: editor.id, subject: 'guest', subjectId: id }, now);
      return result;
    }
    if (result.reason !== 'conflict') return result;
    const theirs = await getGuestForEditing(db, id);
    if (!theirs) return { ok: false, reason: 'gone' } as const;
    const base = await getGuestVersion(db, id, revision);
    const last = await getLastSave(db, { subject: 'guest', subjectId: id });
    return {
      ok: false,
      reason: 'conflict',
      theirs: {
        form: { ...theirs.content, revision: theirs.revision },
        base: base && { ...base, revision },
        savedBy: last?.by ?? null,
        savedAt: last?.at ?? null,
      },
    } as const;
  },
);
