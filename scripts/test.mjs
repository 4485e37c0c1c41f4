// `npm test`: all set-up, then every test; the last line sums up all runners.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { SetupFailure, setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');

/** Runs a test runner; its report, read by `count`, tells how many passed, failed and were skipped. */
function runTests(command, report, count) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner that fails outside a test (a file that does not load, say) has failed all the same.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

try {
  await Promise.all([setUp(), ensureChromium()]);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results);
  const vitestReport = join(results, 'vitest.json');
  const runs = [
    runTests(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ],
      vitestReport,
      (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }),
    ),
    runTests(['node_modules/@playwright/test/cli.js', 'test'], join(results, 'playwright.json'), ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    })),
  ];
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  process.exit(sum('failed') > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof SetupFailure ? `\n${error.message}` : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
