import { defineConfig } from 'prisma/config';

// For Prisma's own command line. Colloquy applies migrations itself at start (lib/db/migrate.ts), in the same format.
const url = process.env.DATABASE_URL ?? 'file:./data/colloquy.db';
const database = url.startsWith('file:') ? 'sqlite' : 'postgresql';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: `prisma/migrations/${database}` },
  datasource: { url },
});
