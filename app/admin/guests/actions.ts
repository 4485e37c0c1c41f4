'use server';

import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { saveGuest } from '@/lib/guests/save-guest';
import { editorAction } from '../_editor-action';
import { saveGuestSchema } from './schema';

/** Saves what is written of a guest. Who comes second is given what the first one saved. */
export const saveGuestAction = editorAction(
  'guests.write',
  saveGuestSchema,
  async ({ id, revision, form }, { db, editor, now }) => {
    const result = await saveGuest(db, { id, revision, content: form, editorId: editor.id }, now);
    if (result.ok || result.reason !== 'conflict') return result;
    const theirs = await getGuestForEditing(db, id);
    if (!theirs) return { ok: false, reason: 'gone' } as const;
    return { ok: false, reason: 'conflict', theirs: { form: theirs.content, revision: theirs.revision } } as const;
  },
);
