import type { Db } from '../db/client';
import { type ArticleKind, type ArticleView, articleInclude, toArticleView } from './article';
import { published } from './filters';

/** The published article, or page, at an address, or null. */
export async function getArticleBySlug(db: Db, kind: ArticleKind, slug: string): Promise<ArticleView | null> {
  const row = await db.article.findFirst({ where: { kind, slug, ...published }, include: articleInclude });
  return row && toArticleView(row);
}
