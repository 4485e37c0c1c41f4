import type { Db } from '../db/client';
import type { Prisma } from '../db/generated/sqlite/client';
import type { ArticleStatus } from '../db/generated/sqlite/enums';
import { withText } from '../desk/with-text';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import type { ArticleKind } from './article';

/** An article in an editor's list. */
export type ArticleListing = {
  id: number;
  kind: ArticleKind;
  slug: string;
  title: string;
  status: ArticleStatus;
  publishedAt: Date | null;
  /** Only while it is scheduled. */
  scheduledFor: Date | null;
  updatedAt: Date;
};

/** Orders of the desk's list, the usual first. */
export const ARTICLE_SORTS = ['saved', 'published', 'title'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

export type ListArticlesForEditing = PageRequest & {
  /** In titles, addresses and summaries; empty for all. */
  text: string;
  /** Null for all. */
  status: ArticleStatus | null;
  sort: ArticleSort;
  /** Only this account's own: lib/auth/permissions.ts, withinReach(). */
  createdByUserId?: string;
};

const ORDERS = {
  saved: [{ updatedAt: 'desc' }, { id: 'desc' }],
  published: [{ publishedAt: 'desc' }, { id: 'desc' }],
  title: [{ title: 'asc' }, { id: 'asc' }],
} as const satisfies Record<ArticleSort, Prisma.ArticleOrderByWithRelationInput[]>;

/** A page of the articles and pages as an editor asks for them, whatever their status. */
export async function listArticlesForEditing(
  db: Db,
  { text, status, sort, createdByUserId, ...request }: ListArticlesForEditing,
): Promise<Paged<ArticleListing>> {
  const where = { createdByUserId, ...(status ? { status } : {}), ...(await withText(db, 'article', text)) };
  const [total, rows] = await Promise.all([
    db.article.count({ where }),
    db.article.findMany({
      where,
      orderBy: ORDERS[sort],
      skip: skipTo(request),
      take: request.size,
      select: {
        id: true,
        kind: true,
        slug: true,
        title: true,
        status: true,
        publishedAt: true,
        scheduledFor: true,
        updatedAt: true,
      },
    }),
  ]);
  return toPaged(rows, total, request);
}
