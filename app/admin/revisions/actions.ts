'use server';

import { after } from 'next/server';
import { ensureRollups } from '@/lib/analytics/rollups/bring-up-to-date';
import { restoreArticle } from '@/lib/articles/restore-article';
import { restoreEpisode } from '@/lib/episodes/restore-episode';
import { restoreGuest } from '@/lib/guests/restore-guest';
import { restoreStandingList } from '@/lib/questions/restore-standing-list';
import { restoreSeriesSettings } from '@/lib/series/restore-series-settings';
import { editorAction } from '../_editor-action';
import { restoreSchema } from './schema';

export const restoreEpisodeAction = editorAction(
  'episodes.write',
  restoreSchema,
  ({ revision, ...which }, { db, editor, now }) =>
    restoreEpisode(db, { ...which, revision: Number(revision), editor }, now),
);

export const restoreArticleAction = editorAction(
  'articles.write',
  restoreSchema,
  ({ revision, ...which }, { db, editor, now }) =>
    restoreArticle(db, { ...which, revision: Number(revision), editor }, now),
);

export const restoreGuestAction = editorAction('guests.write', restoreSchema, (which, { db, editor, now }) =>
  restoreGuest(db, { ...which, editorId: editor.id }, now),
);

export const restoreStandingListAction = editorAction(
  'questions.write',
  restoreSchema,
  ({ id, number, revision }, { db, editor, now }) =>
    restoreStandingList(db, { seriesId: id, number, version: revision, userId: editor.id }, now),
);

export const restoreSeriesAction = editorAction(
  'settings.write',
  restoreSchema,
  async ({ id, number, revision }, { db, editor, now }) => {
    const result = await restoreSeriesSettings(db, { id, number, version: revision, userId: editor.id }, now);
    if (result.ok && result.movesDays) after(() => ensureRollups(db));
    return result;
  },
);
