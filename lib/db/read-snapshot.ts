import { type Db, databaseKind, markTransaction, type Tx } from './client';

/** How long reading may take, milliseconds. */
const TIMEOUT_MS = 3_600_000;

/**
 * Reads from the database as it is now, whatever others write meanwhile, and holds none of them up.
 * @param db on SQLite a client that nothing else uses meanwhile: it has one connection, and Prisma's own transactions take
 * the writer's lock.
 */
export async function readSnapshot<T>(db: Db, run: (snapshot: Db | Tx) => Promise<T>): Promise<T> {
  if (databaseKind(db) === 'postgresql') {
    return db.$transaction(
      async (tx) => {
        markTransaction(db, tx);
        return run(tx);
      },
      // Of the levels that give a snapshot, the one whose name both clients' types know.
      { isolationLevel: 'Serializable', timeout: TIMEOUT_MS },
    );
  }
  await db.$executeRawUnsafe('BEGIN');
  try {
    return await run(db);
  } finally {
    await db.$executeRawUnsafe('COMMIT');
  }
}
