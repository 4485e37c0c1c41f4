// `npm run db:diff -- NAME`: writes prisma/migrations/{sqlite,postgresql}/TIMESTAMP_NAME/migration.sql, the step from
// the schema of the last commit (or from nothing) to prisma/schema.prisma. Read what it wrote before you commit it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  mockMigrationAwareAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { loadSchemaEngine } from './schema-engine.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const toPostgresql = (schema) => schema.replace('provider = "sqlite"', 'provider = "postgresql"');

/** Stands in for a connected PostgreSQL: the engine asks what it talks to, and nothing else, before a diff. */
function postgresqlOnPaper() {
  const answers = {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 17.0', 170000]],
  };
  const connect = async () => ({
    ...(await mockMigrationAwareAdapterFactory('postgres').connect()),
    queryRaw: async () => answers,
    executeRaw: async () => 0,
    executeScript: async () => {},
  });
  return { ...mockMigrationAwareAdapterFactory('postgres'), connect, connectToShadowDb: connect };
}

const databases = {
  sqlite: { schema: (text) => text, adapter: () => mockMigrationAwareAdapterFactory('sqlite') },
  postgresql: { schema: toPostgresql, adapter: postgresqlOnPaper },
};

/** SQL that leads from one schema to another; null stands for an empty database. */
async function diff(SchemaEngine, database, from, to) {
  const { schema, adapter } = databases[database];
  const asTarget = (text) =>
    text === null
      ? { tag: 'empty' }
      : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema(text) }] };
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schema(to)]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter()),
  );
  const result = await engine.diff({
    from: asTarget(from),
    to: asTarget(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? '';
}

function committedSchema() {
  const hasMigrations = readdirSync(join(root, 'prisma/migrations/sqlite'), { withFileTypes: true }).some((e) =>
    e.isDirectory(),
  );
  if (!hasMigrations) return null;
  return execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { cwd: root, encoding: 'utf8' });
}

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:diff -- NAME   (lower case letters, digits, underscores)');
  process.exit(2);
}
const SchemaEngine = await loadSchemaEngine();
const to = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');
const from = committedSchema();
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
for (const database of Object.keys(databases)) {
  const sql = await diff(SchemaEngine, database, from, to);
  const folder = join(root, 'prisma/migrations', database, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`wrote ${folder.slice(root.length)}/migration.sql`);
}
process.exit(0);
