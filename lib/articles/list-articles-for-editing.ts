import type { Db } from '../db/client';
import type { ArticleStatus } from '../db/generated/sqlite/enums';
import type { ArticleKind } from './article';

/** An article in an editor's list. */
export type ArticleListing = {
  id: number;
  kind: ArticleKind;
  slug: string;
  title: string;
  status: ArticleStatus;
  publishedAt: Date | null;
  updatedAt: Date;
};

/**
 * All articles and pages, those first that were saved last.
 * @param options.createdByUserId only this account's own: lib/auth/permissions.ts, withinReach()
 */
export async function listArticlesForEditing(
  db: Db,
  { createdByUserId }: { createdByUserId?: string } = {},
): Promise<ArticleListing[]> {
  return db.article.findMany({
    where: { createdByUserId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, slug: true, title: true, status: true, publishedAt: true, updatedAt: true },
  });
}
