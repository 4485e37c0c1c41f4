'use server';

import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import { saveArticle } from '@/lib/articles/save-article';
import { closeWorkingCopy } from '@/lib/working-copies/close-working-copy';
import { editorAction } from '../_editor-action';
import { readRevisionForm } from './read-revision-form';
import { saveArticleSchema } from './schema';
import { toArticleForm } from './to-article-form';

/** Saves an article, as a draft, published or removed. Who comes second is given what the first one saved. */
export const saveArticleAction = editorAction(
  'articles.write',
  saveArticleSchema,
  async ({ id, revision, visit, form, statusSeen, schedule }, { db, editor, now }) => {
    const { status, ...content } = form;
    const result = await saveArticle(db, { id, revision, status, statusSeen, schedule, content, editor }, now);
    if (result.ok) {
      await closeWorkingCopy(db, { id: visit, userId: editor.id, subject: 'article', subjectId: id }, now);
      return result;
    }
    if (result.reason !== 'conflict') return result;
    const theirs = id === null ? null : await getArticleForEditing(db, id);
    if (!theirs) return { ok: false, reason: 'gone' } as const;
    const { updatedBy, updatedAt } = theirs;
    return {
      ok: false,
      reason: 'conflict',
      theirs: {
        form: toArticleForm(theirs),
        base: await readRevisionForm(db, theirs.id, revision),
        revision: theirs.revision,
        scheduledFor: theirs.scheduledFor,
        savedBy: updatedBy,
        savedAt: updatedAt,
      },
    } as const;
  },
);
