'use server';

import { getEnv } from '@/lib/env';
import { createPreviewLink } from '@/lib/previews/create-preview-link';
import { revokePreviewLink } from '@/lib/previews/revoke-preview-link';
import { setRemarkDone } from '@/lib/previews/set-remark-done';
import { editorFormAction, editorStateAction } from '../_editor-action';
import type { NewPreviewState } from './new-preview-form';
import { newPreviewForm, previewForm, remarkDoneForm } from './schema';

/** Makes a link; its address is in what the form shows then, and nowhere else. */
export const createPreviewAction = editorStateAction<NewPreviewState>(
  'episodes.preview',
  async ({ db, editor, now }, data) => {
    const parsed = newPreviewForm.safeParse(Object.fromEntries(data));
    const label = String(data.get('label') ?? '');
    if (!parsed.success) return { made: null, label, problem: parsed.error.issues[0]?.message ?? '' };
    const { allowsRemarks, ...link } = parsed.data;
    const result = await createPreviewLink(db, { ...link, allowsRemarks: allowsRemarks === 'on', editor }, now);
    if (!result.ok) return { made: null, label, problem: 'This interview is no more, or not yours to show.' };
    return {
      made: { url: `${getEnv().siteUrl}/preview/${result.token}`, label: link.label },
      label: '',
      problem: null,
    };
  },
);

export const revokePreviewAction = editorFormAction(
  '/admin/episodes',
  'episodes.preview',
  async ({ db, editor, now }, data) => {
    const parsed = previewForm.safeParse(Object.fromEntries(data));
    if (parsed.success) await revokePreviewLink(db, { ...parsed.data, editor }, now);
  },
);

export const setRemarkDoneAction = editorFormAction(
  '/admin/episodes',
  'episodes.preview',
  async ({ db, editor, now }, data) => {
    const parsed = remarkDoneForm.safeParse(Object.fromEntries(data));
    if (!parsed.success) return;
    await setRemarkDone(db, { id: parsed.data.id, isDone: parsed.data.done === 'yes', editor }, now);
  },
);
