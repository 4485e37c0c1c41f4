import type { Db } from '../../db/client';
import type { RedirectView } from './find-redirect';

/** A page and what lies below it: an interview's answers. */
const BELOW = /^(\/(?:episodes|guests|questions|topics)\/[^/]+)(\/.+)$/;

/**
 * Where what lies below a page's old address is, now that the page has another: /episodes/OLD/answers/A at
 * /episodes/NEW/answers/A. Null where nothing above it moved to another page of its kind.
 * @param path as toSitePath() writes it
 */
export async function findMoved(db: Db, path: string): Promise<RedirectView | null> {
  const [, page, below] = BELOW.exec(path) ?? [];
  if (page === undefined) return null;
  const redirect = await db.redirect.findUnique({
    where: { path: page },
    select: { id: true, path: true, matchesBelow: true, target: true },
  });
  const kind = page.slice(0, page.indexOf('/', 1) + 1);
  if (!redirect?.target?.startsWith(kind)) return null;
  return { ...redirect, target: `${redirect.target}${below}` };
}
