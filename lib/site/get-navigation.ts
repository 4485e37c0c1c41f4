import { published as publishedArticle } from '../articles/filters';
import type { Db } from '../db/client';
import { published } from '../episodes/filters';

/** What a site has to lead readers to; what it has not, no link leads to. */
export type Navigation = {
  hasEpisodes: boolean;
  hasQuestions: boolean;
  hasArticles: boolean;
  /** Pages of their own address, such as About, by title. */
  pages: { slug: string; title: string }[];
};

/** More pages than this are found through one another. */
const PAGES = 8;

export async function getNavigation(db: Db): Promise<Navigation> {
  const [episode, question, article, pages] = await Promise.all([
    db.episode.findFirst({ where: published, select: { id: true } }),
    db.question.findFirst({ select: { id: true } }),
    db.article.findFirst({ where: { kind: 'article', ...publishedArticle }, select: { id: true } }),
    db.article.findMany({
      where: { kind: 'page', ...publishedArticle },
      orderBy: { title: 'asc' },
      take: PAGES,
      select: { slug: true, title: true },
    }),
  ]);
  return {
    hasEpisodes: episode !== null,
    hasQuestions: episode !== null && question !== null,
    hasArticles: article !== null,
    pages,
  };
}
