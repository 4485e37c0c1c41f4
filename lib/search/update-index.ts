import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { expandChanges } from './expand-changes';
import { bumpIndexVersion } from './index-version';
import { reindexSource, type SourceKind, sourceKinds } from './reindex-source';

/** Sources a transaction: on SQLite nobody else writes meanwhile, and a slow machine must be done within its time-out. */
const BATCH = 2;

/** By database: the update that is under way, and the one that begins after it. */
const updates = new WeakMap<Db, { now: Promise<number>; next: Promise<number> | null }>();

/**
 * Brings the index up to date with the content. Searches call it first, so a change shows in the first search after it,
 * whoever made it and however. With nothing to do it is one look at an empty table.
 * @returns how many sources (episodes, guests …) were indexed again
 */
export async function updateIndex(db: Db): Promise<number> {
  if (!(await db.searchChange.findFirst({ select: { id: true } }))) return 0;
  const update = updates.get(db);
  if (!update) return begin(db);
  // What is under way may have read past the change for which this caller came; all who come meanwhile share the next.
  update.next ??= update.now.catch(() => 0).then(() => begin(db));
  return update.next;
}

function begin(db: Db): Promise<number> {
  const now = takeAll(db).finally(() => {
    const update = updates.get(db);
    if (update?.now === now && !update.next) updates.delete(db);
  });
  updates.set(db, { now, next: null });
  return now;
}

async function takeAll(db: Db): Promise<number> {
  let indexed = 0;
  for (;;) {
    const taken = await asSingleWriter(db, 'indexing', takeBatch);
    if (taken === 0) return indexed;
    indexed += taken;
  }
}

/** Indexes a few sources again and takes the changes of them away, in one transaction. @returns how many */
async function takeBatch(tx: Tx): Promise<number> {
  await expandChanges(tx);
  const sources = await tx.searchChange.groupBy({
    by: ['kind', 'sourceId'],
    where: { kind: { in: [...sourceKinds] } },
    _min: { id: true },
    orderBy: { _min: { id: 'asc' } },
    take: BATCH,
  });
  for (const { kind, sourceId } of sources) {
    // Read before the content is: a change that is committed after this look stays, and is taken the next time. Whoever
    // indexes an episode has done its interview.
    const kinds = kind === 'episode' ? ['episode', 'interview'] : [kind];
    const changes = await tx.searchChange.findMany({ where: { kind: { in: kinds }, sourceId }, select: { id: true } });
    await reindexSource(tx, toSourceKind(kind), sourceId);
    await tx.searchChange.deleteMany({ where: { id: { in: changes.map(({ id }) => id) } } });
  }
  if (sources.length > 0) await bumpIndexVersion(tx);
  return sources.length;
}

function toSourceKind(kind: string): SourceKind {
  const known = sourceKinds.find((one) => one === kind);
  if (!known) throw new Error(`“${kind}” can't be indexed`);
  return known;
}
