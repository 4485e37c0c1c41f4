'use server';

import { addRedirect } from '@/lib/site/redirects/add-redirect';
import { removeRedirect } from '@/lib/site/redirects/remove-redirect';
import { editorAction } from '../_editor-action';
import { addRedirectSchema, removeRedirectSchema } from './schema';

export const addRedirectAction = editorAction('redirects.write', addRedirectSchema, (redirect, { db, now }) =>
  addRedirect(db, redirect, now),
);

export const removeRedirectAction = editorAction(
  'redirects.write',
  removeRedirectSchema,
  async ({ id }, { db, now }) => {
    await removeRedirect(db, id, now);
    return { ok: true } as const;
  },
);
