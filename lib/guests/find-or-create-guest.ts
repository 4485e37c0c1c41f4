import type { Tx } from '../db/client';
import { firstFree, toSlug } from '../slug';
import { foldName } from './fold-name';

/**
 * The ID of the guest of a name, however its letters are written, made where there is none. An empty headline leaves
 * the one there is; the spelling is taken over for guests whom the editor had before them, not for whoever is found.
 * @param shownToEditor null where what is known of guests is not to change at all
 */
export async function findOrCreateGuest(
  tx: Tx,
  { name, headline }: { name: string; headline: string },
  shownToEditor: ReadonlySet<number> | null = new Set(),
): Promise<number> {
  const foldedName = foldName(name);
  const known = await tx.guest.findUnique({ where: { foldedName } });
  if (!known) {
    const { id } = await tx.guest.create({ data: { slug: await freeSlug(tx, name), name, foldedName, headline } });
    return id;
  }
  if (shownToEditor === null) return known.id;
  const data = { name: shownToEditor.has(known.id) ? name : known.name, headline: headline || known.headline };
  if (data.name !== known.name || data.headline !== known.headline) {
    await tx.guest.update({ where: { id: known.id }, data });
  }
  return known.id;
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const base = toSlug(name) || 'guest';
  const taken = await tx.guest.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const slugs = new Set(taken.map(({ slug }) => slug));
  return firstFree(base, (candidate) => !slugs.has(candidate));
}
