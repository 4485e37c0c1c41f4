'use server';

import { getEnv } from '@/lib/env';
import { listOwnOrigins } from '@/lib/site/own-origins';
import { addRedirect } from '@/lib/site/redirects/add-redirect';
import { toOwnTarget } from '@/lib/site/redirects/own-target';
import { removeRedirect } from '@/lib/site/redirects/remove-redirect';
import { editorAction } from '../_editor-action';
import { addRedirectSchema, removeRedirectSchema } from './schema';

export const addRedirectAction = editorAction(
  'redirects.write',
  addRedirectSchema,
  ({ target, ...redirect }, { db, now }) =>
    addRedirect(db, { ...redirect, target: target && toOwnTarget(target, listOwnOrigins(getEnv())) }, now),
);

export const removeRedirectAction = editorAction(
  'redirects.write',
  removeRedirectSchema,
  async ({ id }, { db, now }) => {
    await removeRedirect(db, id, now);
    return { ok: true } as const;
  },
);
