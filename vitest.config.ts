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
