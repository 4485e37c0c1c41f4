import type { Db } from '../db/client';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import { type ArticleSummary, articleInclude, toArticleSummary } from './article';
import { published } from './filters';

/** A page of the published articles, newest first; with a topic, of those about it. */
export async function listArticlesPage(
  db: Db,
  { topicId, ...request }: { topicId?: number } & PageRequest,
): Promise<Paged<ArticleSummary>> {
  const where = {
    kind: 'article' as const,
    ...published,
    ...(topicId === undefined ? {} : { topics: { some: { topicId } } }),
  };
  const [total, rows] = await Promise.all([
    db.article.count({ where }),
    db.article.findMany({
      where,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      skip: skipTo(request),
      take: request.size,
      omit: { body: true },
      include: articleInclude,
    }),
  ]);
  return toPaged(rows.map(toArticleSummary), total, request);
}
