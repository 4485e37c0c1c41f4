import { readable as readableArticle } from '../articles/filters';
import type { Tx } from '../db/client';
import { appearing, readable } from '../episodes/filters';

/** First parts of addresses that are the site's own, whatever comes below them. */
const OWN = /^\/(admin|api|embed|login|media|preview|setup|_next)(\/|$)/;
/** Addresses that always have an answer. */
const FIXED = new Set([
  '/',
  '/articles',
  '/episodes',
  '/feed.json',
  '/feed.xml',
  '/guests',
  '/oembed',
  '/questions',
  '/questions/compare',
  '/robots.txt',
  '/search',
  '/sitemap.xml',
  '/theme.css',
  '/topics',
]);

/** Whether readers get something at a path, so that a redirect of it would never be used. @param path decoded */
export async function hasPage(tx: Tx, path: string): Promise<boolean> {
  if (FIXED.has(path) || OWN.test(path)) return true;
  const [, kind, slug] = /^(?:\/(episodes|guests|questions|topics|articles))?\/([^/]+)$/.exec(path) ?? [];
  if (slug === undefined) return false;
  return (await count(tx, kind, slug)) > 0;
}

function count(tx: Tx, kind: string | undefined, slug: string): Promise<number> {
  switch (kind) {
    case 'episodes':
      return tx.episode.count({ where: { slug, ...readable } });
    case 'guests':
      return tx.guest.count({ where: { slug, appearances: { some: { episode: appearing } } } });
    case 'questions':
      return tx.question.count({ where: { slug } });
    case 'topics':
      return tx.topic.count({ where: { slug } });
    default:
      return tx.article.count({
        where: { slug, kind: kind === 'articles' ? 'article' : 'page', ...readableArticle },
      });
  }
}
