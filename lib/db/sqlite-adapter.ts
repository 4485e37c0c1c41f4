import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';

/** How long a writer waits for another process's transaction, milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * A checkpoint each 4,000 pages (16 MB) of the log rather than each 1,000: a commit of events touches hundreds of
 * pages, and with the default every few of them waited for a checkpoint.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -32000;
  PRAGMA wal_autocheckpoint = 4000;
`;

/**
 * The better-sqlite3 adapter with what Colloquy asks of SQLite, which the adapter does not give:
 *
 * - WAL, asserted: in rollback-journal mode one busy COMMIT lost acknowledged writes (prisma#29933). `synchronous=FULL`,
 *   so that a committed row survives power loss; the adapter leaves NORMAL.
 * - Transactions begin IMMEDIATE: the adapter's deferred BEGIN fails at once, without waiting, when a transaction that
 *   has read wants to write after another process wrote.
 * - A statement outside a transaction waits while one is open. Both share one connection, so the adapter would run it
 *   inside that transaction, and roll it back with it.
 */
export class SqliteAdapterFactory implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = 'colloquy-sqlite';
  readonly #inner: PrismaBetterSqlite3;

  constructor(path: string) {
    this.#inner = new PrismaBetterSqlite3(
      { url: `file:${path}`, timeout: BUSY_TIMEOUT_MS },
      { timestampFormat: 'iso8601' },
    );
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = await this.#inner.connect();
    await connection.executeScript(PRAGMAS);
    await assertWal(connection);
    return new SerialisedConnection(connection);
  }
}

async function assertWal(connection: SqlDriverAdapter): Promise<void> {
  const mode = await connection.queryRaw({ sql: 'PRAGMA journal_mode', args: [], argTypes: [] });
  if (mode.rows[0]?.[0] !== 'wal') {
    throw new Error(`SQLite refused write-ahead logging (journal_mode is ${String(mode.rows[0]?.[0])})`);
  }
}

class SerialisedConnection implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName = 'colloquy-sqlite';
  readonly #inner: SqlDriverAdapter;
  /** Settles when all who asked for the connection so far have let go of it. */
  #queue: Promise<void> = Promise.resolve();

  constructor(inner: SqlDriverAdapter) {
    this.#inner = inner;
  }

  queryRaw(query: SqlQuery) {
    return this.#alone(() => this.#inner.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#alone(() => this.#inner.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#alone(() => this.#inner.executeScript(script));
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.#acquire();
    try {
      await this.#inner.executeScript('BEGIN IMMEDIATE');
    } catch (error) {
      release();
      throw error;
    }
    return this.#transaction(release);
  }

  async dispose() {
    return this.#alone(() => this.#inner.dispose());
  }

  /** Waits for everyone before; the returned function lets the next one in. */
  async #acquire(): Promise<() => void> {
    const before = this.#queue;
    let release = () => {};
    this.#queue = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  async #alone<T>(run: () => Promise<T>): Promise<T> {
    const release = await this.#acquire();
    try {
      return await run();
    } finally {
      release();
    }
  }

  /** Prisma sends COMMIT and ROLLBACK as statements of the transaction, then calls commit() or rollback(). */
  #transaction(release: () => void): Transaction {
    const inner = this.#inner;
    return {
      provider: this.provider,
      adapterName: this.adapterName,
      options: { usePhantomQuery: false },
      queryRaw: (query) => inner.queryRaw(query),
      executeRaw: (query) => inner.executeRaw(query),
      commit: async () => release(),
      rollback: async () => release(),
      createSavepoint: (name) => inner.executeScript(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => inner.executeScript(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => inner.executeScript(`RELEASE SAVEPOINT ${name}`),
    };
  }
}
