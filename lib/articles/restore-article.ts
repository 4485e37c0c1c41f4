import type { Asker } from '../auth/permissions';
import type { Db } from '../db/client';
import { getRevision } from '../revisions/get-revision';
import { parseArticleRevision } from './article-revision';
import { type SaveArticleResult, saveArticle } from './save-article';

export type RestoreArticle = {
  id: number;
  /** Of the revision to put back. */
  number: number;
  /** The revision that the editor took for the latest. */
  revision: number;
  editor: Asker;
};

/** Puts an earlier revision's text back, as a save of its own. Whether readers see the article stays as it is. */
export async function restoreArticle(
  db: Db,
  { id, number, revision, editor }: RestoreArticle,
  now: Date,
): Promise<SaveArticleResult> {
  const kept = await getRevision(db, { subject: 'article', subjectId: id }, number);
  const row = await db.article.findUnique({ where: { id }, select: { status: true } });
  if (!kept || !row) return { ok: false, reason: 'gone' };
  const { content } = parseArticleRevision(kept.content);
  return saveArticle(db, { id, revision, status: row.status, content, editor, revisionKind: 'restored' }, now);
}
