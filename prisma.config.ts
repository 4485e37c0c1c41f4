import { defineConfig } from 'prisma/config';

// For Prisma's own command line. Colloquy applies migrations itself at start (lib/db/migrate.ts), in the same format.
const url = process.env.DATABASE_URL ?? 'file:./data/colloquy.db';
const database = url.startsWith('file:') ? 'sqlite' : 'postgresql';

/** The indexes of search, which schema.prisma can't describe, and the tables in which SQLite keeps it. */
const searchTables =
  database === 'sqlite'
    ? ['search_index', 'search_passage_index'].flatMap((table) =>
        ['', '_config', '_data', '_docsize', '_idx'].map((part) => `${table}${part}`),
      )
    : ['public.search_index'];

export default defineConfig({
  experimental: { externalTables: true },
  tables: { external: searchTables },
  schema: 'prisma/schema.prisma',
  migrations: { path: `prisma/migrations/${database}` },
  datasource: { url },
});
