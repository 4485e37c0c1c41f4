import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool, PoolConfig } from 'pg';
import { type Env, getEnv } from '../env';
import { processGlobals } from '../process-globals';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { type Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client';
import { SqliteAdapterFactory } from './sqlite-adapter';

/** A database client. Both databases' clients have this model API, which one schema.prisma guarantees. */
export type Db = SqliteClient;
/** A client inside `db.$transaction(async (tx) => …)`. */
export type Tx = Prisma.TransactionClient;

processGlobals.dbKinds ??= new WeakMap();
const kinds = processGlobals.dbKinds;

/** A transaction waits for others, and for a slow disk, longer than Prisma's defaults of 2 and 5 s. Milliseconds. */
const transactionOptions = { maxWait: 15_000, timeout: 30_000 };

/**
 * Opens a database. Tests and commands call this; the running site shares one client, from getDb().
 * It connects at the first query.
 *
 * @param connections to PostgreSQL that are there already, and stay when the client disconnects
 */
export function openDb(database: Env['database'], connections?: Pool): Db {
  const db = database.kind === 'sqlite' ? openSqlite(database.path) : openPostgresql(database.url, connections);
  kinds.set(db, database.kind);
  return db;
}

/** Which database a client, or a transaction of asSingleWriter(), talks to, for the few statements that differ. */
export function databaseKind(db: Db | Tx): Env['database']['kind'] {
  const kind = kinds.get(db);
  if (!kind) throw new Error('This client was not opened by openDb()');
  return kind;
}

function openSqlite(path: string): Db {
  return new SqliteClient({ adapter: new SqliteAdapterFactory(path), transactionOptions });
}

/**
 * How connections to PostgreSQL are made. For a query that it deems large it starts helpers, which takes tens of
 * milliseconds, more than most reports do without. Deemed as dear as this, they are for what reads many millions of rows.
 */
export function postgresqlPool(url: string): PoolConfig {
  return {
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => {
      await client.query('SET parallel_setup_cost = 100000');
    },
  };
}

function openPostgresql(url: string, connections?: Pool): Db {
  const adapter = new PrismaPg(connections ?? postgresqlPool(url));
  const client: unknown = new PostgresqlClient({ adapter, transactionOptions });
  return client as Db;
}

/** Makes databaseKind() know a transaction. */
export function markTransaction(db: Db, tx: Tx): void {
  kinds.set(tx, databaseKind(db));
}

/** The client of this process. */
export function getDb(): Db {
  processGlobals.db ??= openDb(getEnv().database);
  return processGlobals.db;
}
