import type { Prisma } from '../db/generated/sqlite/client';
import type { TopicView } from '../topics/topic';

export type ArticleKind = 'article' | 'page';

/** An article in a list. */
export type ArticleSummary = {
  slug: string;
  title: string;
  /** One or two plain sentences; may be empty. */
  summary: string;
  publishedAt: Date | null;
  topics: TopicView[];
};

/** An article, or a page such as /about, as readers see it. */
export type ArticleView = ArticleSummary & {
  kind: ArticleKind;
  /** Markdown. */
  body: string;
  updatedAt: Date;
  /** False where it is to be found by its address alone: search engines are told so. */
  isListed: boolean;
};

/** What toArticleSummary() and toArticleView() read. */
export const articleInclude = {
  topics: { orderBy: { position: 'asc' }, include: { topic: true } },
} as const satisfies Prisma.ArticleInclude;

type Row = Prisma.ArticleGetPayload<{ include: typeof articleInclude }>;

export function toArticleSummary({ slug, title, summary, publishedAt, topics }: Omit<Row, 'body'>): ArticleSummary {
  return {
    slug,
    title,
    summary,
    publishedAt,
    topics: topics.map(({ topic }) => ({ slug: topic.slug, name: topic.name })),
  };
}

export function toArticleView(row: Row): ArticleView {
  return {
    ...toArticleSummary(row),
    kind: row.kind,
    body: row.body,
    updatedAt: row.updatedAt,
    isListed: row.status === 'published',
  };
}

/** The path of an article (/articles/SLUG) or of a page (/SLUG). */
export function articlePath({ kind, slug }: { kind: ArticleKind; slug: string }): string {
  return kind === 'page' ? `/${slug}` : `/articles/${slug}`;
}
