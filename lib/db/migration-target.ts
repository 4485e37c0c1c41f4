import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { Env } from '../env';
import type { AppliedMigration, Migration } from './migrate';

/** What migrating asks of a database. Speaks to the driver, since there is no Prisma client before there are tables. */
export type MigrationTarget = {
  /** Runs while no other process migrates. */
  locked<T>(run: () => Promise<T>): Promise<T>;
  listApplied(): Promise<AppliedMigration[]>;
  /** Applies one in a transaction, with its row; false where another process has done so meanwhile. */
  apply(migration: Migration & { id: string }): Promise<boolean>;
  close(): Promise<void>;
};

export async function openMigrationTarget(database: Env['database']): Promise<MigrationTarget> {
  return database.kind === 'sqlite' ? openSqliteTarget(database.path) : openPostgresqlTarget(database.url);
}

// The tables are created as Prisma's schema engine creates them, word for word.
const SQLITE_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
const POSTGRESQL_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;
const LIST = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`;

function openSqliteTarget(path: string): MigrationTarget {
  const db = new Sqlite(path, { timeout: 60_000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // Has no effect inside a transaction; migrations that redefine a table need it off, and it is checked before COMMIT.
  db.pragma('foreign_keys = OFF');
  const isApplied = (name: string) =>
    db.prepare('SELECT 1 FROM _prisma_migrations WHERE migration_name = ? AND rolled_back_at IS NULL').get(name);
  const record = (migration: Migration & { id: string }) =>
    db
      .prepare(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
                VALUES (?, ?, ?, ?, ?, 1)`)
      .run(migration.id, migration.checksum, migration.name, Date.now(), Date.now());
  const applyOne = db.transaction((migration: Migration & { id: string }) => {
    if (isApplied(migration.name)) return false;
    db.exec(migration.sql);
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0)
      throw new Error(`${migration.name} would leave dangling references`);
    record(migration);
    return true;
  });
  return {
    // Each migration takes SQLite's write lock by itself and looks again whether it is still wanted.
    locked: async (run) => {
      db.exec(SQLITE_TABLE);
      return run();
    },
    listApplied: async () =>
      db
        .prepare<[], { name: string; checksum: string; finished: number }>(LIST)
        .all()
        .map((row) => ({ ...row, finished: row.finished === 1 })),
    apply: async (migration) => applyOne.immediate(migration),
    close: async () => {
      // Statistics for SQLite's planner, brought up to date where they are missing or old, which looks at a sample of each
      // table: a list of 24 among 5,000 interviews took 39 ms without any, and 2 ms with them.
      db.pragma('optimize = 0x10002');
      db.close();
    },
  };
}

/** The advisory lock that Prisma's own command line takes. */
const PRISMA_LOCK = 72_707_369;

async function openPostgresqlTarget(url: string): Promise<MigrationTarget> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return {
    locked: async (run) => {
      await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
      try {
        await client.query(POSTGRESQL_TABLE);
        return await run();
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]);
      }
    },
    listApplied: async () => (await client.query<AppliedMigration>(LIST)).rows,
    apply: async (migration) => {
      try {
        await client.query('BEGIN');
        await client.query(migration.sql);
        await client.query(
          `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
           VALUES ($1, $2, $3, now(), now(), 1)`,
          [migration.id, migration.checksum, migration.name],
        );
        await client.query('COMMIT');
        return true;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      }
    },
    close: () => client.end(),
  };
}
