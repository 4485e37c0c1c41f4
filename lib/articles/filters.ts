import type { Prisma } from '../db/generated/sqlite/client';

/** The one meaning of “published” for articles and pages: what lists, feeds, search and navigation show. */
export const published = { status: 'published' } as const satisfies Prisma.ArticleWhereInput;

/** Who knows its address reads it: what is published, and what is unlisted, which nothing leads to. */
export const readable = { status: { in: ['published', 'unlisted'] } } satisfies Prisma.ArticleWhereInput;
