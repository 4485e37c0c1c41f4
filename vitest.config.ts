import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In each process of tests, before anything else. */
const SETUP = ['scripts/engine-flags.mjs', 'tests/fixtures/fail-on-console-error.ts'];

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

/**
 * Those that replace modules, which those after them would get too: they alone have a process each. The others share one
 * a project, for half of what a file costs is to load what it tests, and most load the same.
 */
const MOCKING = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => join('tests', path))
  .filter((path) => /\bvi\.(do)?mock\(/i.test(readFileSync(path, 'utf8')));

/** Tests that use a database end in .db.test.ts and run on each of the two. */
const onDatabase = (kind: 'sqlite' | 'postgresql') => ({
  resolve: { alias },
  test: {
    name: kind,
    include: ['tests/**/*.db.test.ts'],
    exclude: MOCKING,
    isolate: false,
    env: { TEST_DATABASE: kind },
    globalSetup: ['tests/fixtures/global-setup.ts'],
    setupFiles: SETUP,
    provide: { databaseKind: kind },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/** What takes minutes, and would keep one processor busy at the end while the other has nothing left to do. */
const SLOW = /random-kills|forwarder-kills|npm-start|server\/start|importing\/hostile\.test/;

/** Slow files first, the others project by project: only the next file of its own project goes on in the same process. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => (SLOW.test(moduleId) ? '' : project.name);
    return (await super.sort(files)).sort((a, b) => rank(a).localeCompare(rank(b)));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    // One more than there are processors, for most of what takes long waits: for a server to start, a lease to run out, a
    // stand-in to answer slowly. Vitest would leave a processor to the editor instead.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.db.test.ts', 'tests/e2e/**', ...MOCKING],
          isolate: false,
          setupFiles: SETUP,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'mocking',
          include: MOCKING,
          setupFiles: SETUP,
          testTimeout: 30_000,
        },
      },
      onDatabase('sqlite'),
      onDatabase('postgresql'),
    ],
  },
});
