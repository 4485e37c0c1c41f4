import type { Db } from '../db/client';

/** Every topic there is, by name, for editors to choose from. */
export async function listTopicNames(db: Db): Promise<string[]> {
  const rows = await db.topic.findMany({ orderBy: { foldedName: 'asc' }, select: { name: true } });
  return rows.map(({ name }) => name);
}
