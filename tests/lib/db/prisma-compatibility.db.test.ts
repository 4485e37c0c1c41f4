import { readFileSync } from 'node:fs';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { Client } from 'pg';
import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { readMigrations } from '@/lib/db/migrate';
import type { Env } from '@/lib/env';
import { postgresqlSchema } from '../../../scripts/generate.mjs';
import { loadSchemaEngine } from '../../../scripts/schema-engine.mjs';
import { test } from '../../fixtures/database';

/** The indexes of search, which schema.prisma can't describe, and the tables in which SQLite keeps it. */
const EXTERNAL = ['search_index', 'search_passage_index'].flatMap((table) =>
  ['', '_config', '_data', '_docsize', '_idx'].map((part) => `${table}${part}`),
);
const filtersOf = (kind: Env['database']['kind']) => ({
  externalTables: kind === 'sqlite' ? EXTERNAL : EXTERNAL.map((table) => `public.${table}`),
  externalEnums: [],
});

/** Prisma's own schema engine, on a database that Colloquy migrated. */
async function openEngine(database: Env['database']) {
  const adapter =
    database.kind === 'sqlite'
      ? new PrismaBetterSqlite3({ url: `file:${database.path}` })
      : new PrismaPg({ connectionString: database.url });
  const content = database.kind === 'sqlite' ? readFileSync('prisma/schema.prisma', 'utf8') : postgresqlSchema();
  const files = [{ path: 'schema.prisma', content }];
  const SchemaEngine = await loadSchemaEngine();
  const options = { datamodels: [['schema.prisma', content]] };
  const engine = await SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  return { engine, files };
}

test('Prisma’s own engine finds all migrations applied, and nothing to complain of', async ({ database }) => {
  const { engine } = await openEngine(database);
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList: {
      baseDir: `prisma/migrations/${database.kind}`,
      lockfile: {
        path: 'migration_lock.toml',
        content: readFileSync(`prisma/migrations/${database.kind}/migration_lock.toml`, 'utf8'),
      },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations(database.kind).map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    optInToShadowDatabase: false,
    filters: filtersOf(database.kind),
  });
  expect(diagnosis).toMatchObject({
    history: null,
    failedMigrationNames: [],
    editedMigrationNames: [],
    hasMigrationsTable: true,
  });
});

test('the committed migrations lead to what schema.prisma describes', async ({ db, database }) => {
  const { engine, files } = await openEngine(database);
  const filters = filtersOf(database.kind);
  const diff = (from: object) =>
    engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, filters });
  if (database.kind === 'sqlite') {
    const { stdout } = await diff({ tag: 'schemaDatasource', files, configDir: process.cwd() });
    expect(stdout).toMatch(/^(-- This is an empty migration\.)?\s*$/);
    return;
  }
  // The engine can't read PostgreSQL's catalogue through the adapter, so the schema is laid out a second time beside.
  const migrated = await describeCatalogue(db, 'public');
  const { stdout } = await diff({ tag: 'empty' });
  await layOutBeside(database.url, stdout ?? '');
  expect(migrated).toEqual(await describeCatalogue(db, 'beside'));
});

async function layOutBeside(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE SCHEMA beside; SET search_path TO beside; ${sql.replaceAll('"public".', '')}`);
  await client.end();
}

/** Columns and indexes of a schema of PostgreSQL, as text that does not name the schema. */
async function describeCatalogue(db: Db, schema: string): Promise<string[]> {
  const others = ['_prisma_migrations', ...EXTERNAL];
  const lines = await db.$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = ${schema} AND table_name <> ALL (${others})
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = ${schema} AND tablename <> ALL (${others})
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid))
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
      WHERE connamespace = ${schema}::regnamespace AND relname <> ALL (${others})`;
  return lines.map(({ line }) => line.replaceAll(/\b(public|beside)\./g, '')).sort();
}
