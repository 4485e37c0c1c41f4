import type { Prisma } from '../db/generated/sqlite/client';

/** The one meaning of “published” for articles and pages. */
export const published = { status: 'published' } as const satisfies Prisma.ArticleWhereInput;
