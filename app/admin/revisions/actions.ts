'use server';

import { restoreArticle } from '@/lib/articles/restore-article';
import { restoreEpisode } from '@/lib/episodes/restore-episode';
import { restoreGuest } from '@/lib/guests/restore-guest';
import { editorAction } from '../_editor-action';
import { restoreRevisionSchema } from './schema';

/** Puts an earlier revision back, by the operation that saves such a thing. */
export const restoreRevisionAction = editorAction(
  restoreRevisionSchema,
  async ({ subject, id, number, revision }, { db, editor, now }) => {
    const of = { id, number, editorId: editor.id };
    const result =
      subject === 'guest'
        ? await restoreGuest(db, { ...of, revision }, now)
        : subject === 'article'
          ? await restoreArticle(db, { ...of, revision: Number(revision) }, now)
          : await restoreEpisode(db, { ...of, revision: Number(revision) }, now);
    return result.ok ? ({ ok: true } as const) : ({ ok: false, reason: result.reason } as const);
  },
);
