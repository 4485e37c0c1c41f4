'use server';

import { restoreArticle } from '@/lib/articles/restore-article';
import { restoreEpisode } from '@/lib/episodes/restore-episode';
import { restoreGuest } from '@/lib/guests/restore-guest';
import { restoreStandingList } from '@/lib/questions/restore-standing-list';
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
