import type { Db } from '../db/client';
import { type ArticleKind, type ArticleView, articleInclude, toArticleView } from './article';
import { readable } from './filters';

/** The article, or page, that readers get at an address, published or unlisted, or null. */
export async function getArticleBySlug(db: Db, kind: ArticleKind, slug: string): Promise<ArticleView | null> {
  const row = await db.article.findFirst({ where: { kind, slug, ...readable }, include: articleInclude });
  return row && toArticleView(row);
}
