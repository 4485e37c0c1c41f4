// Makes the two Prisma clients, one a database, from the one prisma/schema.prisma.
// `prisma generate` insists on a schema engine, which it would download, though it makes no use of it: naming any
// executable as that engine satisfies it (docs/decisions/0001-database.md).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The PostgreSQL variant of schema.prisma, as text. */
export function postgresqlSchema() {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');
  return schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('../lib/db/generated/sqlite', '../lib/db/generated/postgresql');
}

function generate(schemaPath) {
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  const result = spawnSync(process.execPath, [prisma, 'generate', '--schema', schemaPath], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}\n${result.stderr}`);
}

export function generateClients() {
  rmSync(join(root, 'lib/db/generated'), { recursive: true, force: true });
  generate('prisma/schema.prisma');
  // Beside the original, because generator output is relative to the schema's folder.
  const derived = join(root, 'prisma/.postgresql.prisma');
  mkdirSync(join(root, 'prisma'), { recursive: true });
  writeFileSync(derived, postgresqlSchema());
  try {
    generate('prisma/.postgresql.prisma');
  } finally {
    rmSync(derived);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClients();
