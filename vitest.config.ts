import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

/** Tests that use a database end in .db.test.ts and run on each of the two. */
const onDatabase = (kind: 'sqlite' | 'postgresql') => ({
  resolve: { alias },
  test: {
    name: kind,
    include: ['tests/**/*.db.test.ts'],
    env: { TEST_DATABASE: kind },
    globalSetup: ['tests/fixtures/global-setup.ts'],
    setupFiles: ['tests/fixtures/fail-on-console-error.ts'],
    provide: { databaseKind: kind },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    // Vitest would leave a processor to the editor, and so run one file at a time on a machine of two. Most of what
    // takes long waits: for a server to start, a lease to run out, a stand-in to answer slowly.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.db.test.ts', 'tests/e2e/**'],
          setupFiles: ['tests/fixtures/fail-on-console-error.ts'],
          testTimeout: 30_000,
        },
      },
      onDatabase('sqlite'),
      onDatabase('postgresql'),
    ],
  },
});
