// `npm test`: all set-up, then every test; the last line sums up all runners.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { SetupFailure, setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
/** Characters of what a failure says at the end of the log; above, where it happened, it is whole. */
const LONGEST_MESSAGE = 2_000;

/** Runs a test runner; of its report, `read` makes { passed, skipped, failures: [{ name, message }] }. */
function runTests(runner, command, report, read = (own) => own) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const path = join(results, report);
  const told = existsSync(path)
    ? read(JSON.parse(readFileSync(path, 'utf8')))
    : {
        passed: 0,
        skipped: 0,
        failures: [{ name: runner, message: `ended with status ${status} and wrote no report` }],
      };
  if (status !== 0 && told.failures.length === 0)
    told.failures.push({ name: runner, message: `ended with status ${status}, though no test failed` });
  return told;
}

/** Playwright's own report, a tree of suites, in the shape that `runTests` returns. */
function readPlaywrightReport({ suites, stats, errors }) {
  const specs = (suite, path) => [
    ...(suite.specs ?? []).map((spec) => ({ spec, name: [...path, spec.title].join(' › ') })),
    ...(suite.suites ?? []).flatMap((inner) => specs(inner, [...path, inner.title])),
  ];
  const failures = suites
    .flatMap((suite) => specs(suite, [suite.title]))
    .filter(({ spec }) => !spec.ok || spec.tests.some(({ status }) => status === 'flaky'))
    .map(({ spec, name }) => {
      const failed = spec.tests.flatMap((test) => test.results).flatMap((result) => result.errors);
      return { name, message: failed.map(({ message }) => message ?? '').join('\n') };
    });
  const outside = errors.map(({ message }) => ({ name: 'outside a story', message: message ?? '' }));
  return { passed: stats.expected, skipped: stats.skipped, failures: [...failures, ...outside] };
}

try {
  await Promise.all([setUp(), ensureChromium()]);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results);
  const runs = [
    runTests(
      'Vitest',
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./scripts/vitest-report.mjs'],
      'vitest.json',
    ),
    runTests('Playwright', ['node_modules/@playwright/test/cli.js', 'test'], 'playwright.json', readPlaywrightReport),
  ];
  const passed = runs.reduce((total, run) => total + run.passed, 0);
  const skipped = runs.reduce((total, run) => total + run.skipped, 0);
  const failures = runs.flatMap((run) => run.failures);
  // Once more at the very end: of a long log, that is what people see.
  for (const { name, message } of failures)
    console.log(`\nFAILED ${name}\n${stripVTControlCharacters(message).slice(0, LONGEST_MESSAGE)}`);
  console.log(`\n${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failures.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof SetupFailure ? `\n${error.message}` : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
