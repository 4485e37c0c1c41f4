import type { Db } from '../db/client';
import { toSitePath } from './redirects/site-path';

/**
 * Whether a path is the address of something that was published and has been taken down.
 * @param pathname as it came in a request
 */
export async function wasRemoved(db: Db, pathname: string): Promise<boolean> {
  const [, kind, slug] = /^(?:\/(episodes|articles))?\/([^/]+)$/.exec(toSitePath(pathname) ?? '') ?? [];
  if (slug === undefined) return false;
  // Of what never was published, nobody outside is told that there is one.
  const removed = { slug, status: 'removed', publishedAt: { not: null } } as const;
  if (kind === 'episodes') return (await db.episode.count({ where: removed })) > 0;
  return (await db.article.count({ where: { ...removed, kind: kind === 'articles' ? 'article' : 'page' } })) > 0;
}
