import { type Db, databaseKind, markTransaction, type Tx } from './client';

/** Arbitrary, distinct numbers by which PostgreSQL knows the locks. */
const LOCKS = {
  recording: 7_265_001,
  seeding: 7_265_002,
  accounts: 7_265_003,
  editing: 7_265_004,
  indexing: 7_265_005,
  announcing: 7_265_015,
} as const;

/**
 * Runs a transaction that is the only one of its kind in all processes, from its first statement to its commit, so
 * that what it reads still holds when it writes. SQLite has one writer at a time anyway, since transactions begin
 * IMMEDIATE; PostgreSQL takes an advisory lock.
 * @param options.timeoutMs how long it may take; by default what lib/db/client.ts allows every transaction
 */
export function asSingleWriter<T>(
  db: Db,
  lock: keyof typeof LOCKS,
  run: (tx: Tx) => Promise<T>,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      markTransaction(db, tx);
      // ::text, because the function returns void, which Prisma does not read.
      if (databaseKind(db) === 'postgresql') await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCKS[lock]})::text`;
      return run(tx);
    },
    timeoutMs === undefined ? {} : { timeout: timeoutMs },
  );
}
