import type { Tx } from '../db/client';
import { foldName } from '../guests/fold-name';
import { firstFree, toSlug } from '../slug';

/** The ID of the topic of a name, however its letters are written, made where there is none. */
export async function findOrCreateTopic(tx: Tx, name: string): Promise<number> {
  const foldedName = foldName(name);
  const known = await tx.topic.findUnique({ where: { foldedName }, select: { id: true } });
  if (known) return known.id;
  const base = toSlug(name) || 'topic';
  const taken = await tx.topic.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const slugs = new Set(taken.map(({ slug }) => slug));
  const slug = firstFree(base, (candidate) => !slugs.has(candidate));
  const { id } = await tx.topic.create({ data: { slug, name: name.trim(), foldedName }, select: { id: true } });
  return id;
}
