import type { Db, Tx } from '../../db/client';

/** Where an address leads; a null target is for what is gone for good. */
export type RedirectView = { id: number; path: string; matchesBelow: boolean; target: string | null };

/** A path with more parts than this is looked up by its first ones. */
const MAX_PARTS = 32;

/**
 * The redirect of a path: its own, or else the one of the nearest path above it that is meant for all below.
 * @param path as toSitePath() writes it
 */
export async function findRedirect(db: Db | Tx, path: string): Promise<RedirectView | null> {
  const rows = await db.redirect.findMany({
    where: { OR: [{ path }, { path: { in: listPathsAbove(path) }, matchesBelow: true }] },
    select: { id: true, path: true, matchesBelow: true, target: true },
  });
  return rows.reduce<RedirectView | null>(
    (nearest, row) => (nearest && nearest.path.length >= row.path.length ? nearest : row),
    null,
  );
}

function listPathsAbove(path: string): string[] {
  const parts = path.split('/').slice(1, MAX_PARTS);
  return parts.slice(0, -1).map((_part, at) => `/${parts.slice(0, at + 1).join('/')}`);
}
