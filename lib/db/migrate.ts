import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env';
import { type MigrationTarget, openMigrationTarget } from './migration-target';

export type Migration = { name: string; sql: string; checksum: string };

export type MigrateResult =
  | { ok: true; applied: string[] }
  /** The database holds migrations that this version does not know. */
  | { ok: false; reason: 'newer-database'; unknown: string[] }
  /** A migration's file is not the one that was applied. */
  | { ok: false; reason: 'changed-migration'; migration: string }
  /** Prisma's own command line was stopped half-way through one. */
  | { ok: false; reason: 'unfinished-migration'; migration: string };

/** One row of Prisma's `_prisma_migrations`. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** The committed migrations of one database, in order, with the SHA-256 of each file that Prisma's CLI keeps too. */
export function readMigrations(kind: Env['database']['kind'], root: string = process.cwd()): Migration[] {
  const folder = join(root, 'prisma/migrations', kind);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings a database up to date. Each migration and its row in `_prisma_migrations` commit together, under a lock that
 * other processes wait for, so a killed run leaves whole migrations only and the next run goes on from there.
 */
export async function migrate(
  database: Env['database'],
  migrations: Migration[] = readMigrations(database.kind),
  onApplied: (name: string) => void = () => {},
): Promise<MigrateResult> {
  const target = await openMigrationTarget(database);
  try {
    return await target.locked(async () => {
      const refusal = findRefusal(migrations, await target.listApplied());
      if (refusal) return refusal;
      return { ok: true, applied: await applyPending(target, migrations, onApplied) };
    });
  } finally {
    await target.close();
  }
}

async function applyPending(target: MigrationTarget, migrations: Migration[], onApplied: (name: string) => void) {
  const known = new Set((await target.listApplied()).map((row) => row.name));
  const applied: string[] = [];
  for (const migration of migrations) {
    if (known.has(migration.name)) continue;
    if (!(await target.apply({ ...migration, id: randomUUID() }))) continue;
    applied.push(migration.name);
    onApplied(migration.name);
  }
  return applied;
}

/** Why these migrations must not be applied to a database that has those, or null. */
function findRefusal(
  migrations: Migration[],
  applied: AppliedMigration[],
): Extract<MigrateResult, { ok: false }> | null {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = applied.filter((row) => !byName.has(row.name)).map((row) => row.name);
  if (unknown.length > 0) return { ok: false, reason: 'newer-database', unknown };
  for (const row of applied) {
    if (!row.finished) return { ok: false, reason: 'unfinished-migration', migration: row.name };
    if (byName.get(row.name)?.checksum !== row.checksum) {
      return { ok: false, reason: 'changed-migration', migration: row.name };
    }
  }
  return null;
}
