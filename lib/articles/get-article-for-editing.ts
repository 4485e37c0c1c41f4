import type { Db, Tx } from '../db/client';
import type { ArticleStatus } from '../db/generated/sqlite/enums';
import type { ArticleContent } from './article-content';

/** An article as an editor works on it. */
export type ArticleForEditing = {
  id: number;
  revision: number;
  status: ArticleStatus;
  /** Only while it is scheduled. */
  scheduledFor: Date | null;
  updatedAt: Date;
  /** Whose it is; null where no account made it. */
  createdByUserId: string | null;
  /** Who saved it last, if that is known. */
  updatedBy: string | null;
  content: ArticleContent;
};

/** An article or page, whatever its status, or null. */
export async function getArticleForEditing(db: Db | Tx, id: number): Promise<ArticleForEditing | null> {
  const row = await db.article.findUnique({
    where: { id },
    include: {
      updatedBy: { select: { name: true } },
      topics: { orderBy: { position: 'asc' }, select: { topic: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { revision, status, scheduledFor, updatedAt, updatedBy, kind, slug, title, summary, body, topics } = row;
  return {
    id,
    revision,
    status,
    scheduledFor,
    updatedAt,
    createdByUserId: row.createdByUserId,
    updatedBy: updatedBy?.name ?? null,
    content: { kind, slug, title, summary, body, topics: topics.map(({ topic }) => topic.name) },
  };
}
