import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { expandChange } from './expand-change';
import { bumpIndexVersion } from './index-version';
import { reindexSource, sourceKinds } from './reindex-source';

/** Changes a transaction: on SQLite nobody else writes meanwhile, and a slow machine must be done within its time-out. */
const BATCH = 2;

/** How many changes were taken, and how many of them had a source indexed again. */
type Taken = { changes: number; sources: number };

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
    const { changes, sources } = await asSingleWriter(db, 'indexing', takeBatch);
    if (changes === 0) return indexed;
    indexed += sources;
  }
}

/** Takes a few changes in one transaction. @returns how many */
async function takeBatch(tx: Tx): Promise<Taken> {
  const taken = { changes: 0, sources: 0 };
  while (taken.changes < BATCH) {
    const one = await takeOldest(tx);
    if (!one) break;
    taken.changes++;
    if (one === 'indexed') taken.sources++;
  }
  if (taken.changes > 0) await bumpIndexVersion(tx);
  return taken;
}

/**
 * Does what has waited longest, and takes all changes of the same thing away. It looks at that one alone, however many
 * wait behind it: after an import or a restore that is the whole site.
 */
async function takeOldest(tx: Tx): Promise<'indexed' | 'expanded' | null> {
  const oldest = await tx.searchChange.findFirst({ orderBy: { id: 'asc' }, select: { kind: true, sourceId: true } });
  if (!oldest) return null;
  const { kind, sourceId } = oldest;
  // Read before the content is: a change that is committed after this look stays, and is taken the next time. Whoever
  // indexes an episode has done its interview.
  const kinds = kind === 'episode' ? ['episode', 'interview'] : [kind];
  const changes = await tx.searchChange.findMany({ where: { kind: { in: kinds }, sourceId }, select: { id: true } });
  const source = sourceKinds.find((one) => one === kind);
  if (source) await reindexSource(tx, source, sourceId);
  else await expandChange(tx, kind, sourceId);
  await tx.searchChange.deleteMany({ where: { id: { in: changes.map(({ id }) => id) } } });
  return source ? 'indexed' : 'expanded';
}
