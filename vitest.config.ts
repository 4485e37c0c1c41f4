import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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

/** What takes minutes, and would keep one processor busy at the end while the other has nothing left to do. */
const SLOW = /random-kills|forwarder-kills|npm-start/;

/** Slow files first, the others in vitest's order. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [true, false].flatMap((slow) => sorted.filter(({ moduleId }) => SLOW.test(moduleId) === slow));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
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
