import { published as publishedArticle } from '../articles/filters';
import type { Prisma } from '../db/generated/sqlite/client';
import { appearing } from '../episodes/filters';

/** Topics that something published is about; the others are nowhere on the site. */
export const discussed = {
  OR: [{ episodes: { some: { episode: appearing } } }, { articles: { some: { article: publishedArticle } } }],
} as const satisfies Prisma.TopicWhereInput;
