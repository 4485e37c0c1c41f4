import type { Prisma } from '../../db/generated/sqlite/client';
import { withFrontMatter } from './front-matter';

export const articleInclude = {
  topics: { orderBy: { position: 'asc' }, include: { topic: true } },
} as const satisfies Prisma.ArticleInclude;

/** An article or a page for people: its Markdown as it was written. */
export function articleToMarkdown(article: Prisma.ArticleGetPayload<{ include: typeof articleInclude }>): string {
  const values = {
    title: article.title,
    slug: article.slug,
    status: article.status,
    published: article.publishedAt?.toISOString() ?? null,
    summary: article.summary,
    topics: article.topics.map(({ topic }) => topic.name),
  };
  return withFrontMatter(values, article.body);
}
