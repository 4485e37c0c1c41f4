// `npm run check`: formatting, lint with the direction of imports, and types. CI runs it with --build, then `npm test`: while
// SQLite is compiled on one processor, the other has time for both the checks and the site.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepareCommands, SetupFailure, setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const checks = [
  [
    'Formatting and lint',
    [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--error-on-warnings',
      `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      '.',
    ],
  ],
  ['Types', ['node_modules/typescript/bin/tsc', '--noEmit']],
];

const failed = [];

/** Not spawnSync: beside it SQLite may be compiling, and what that says is read here. */
const passes = (command) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
    child.on('error', reject).on('close', (code) => resolve(code === 0));
  });

async function runChecks() {
  for (const [what, command] of checks) {
    console.log(`${what} …`);
    if (!(await passes(command))) failed.push(what);
  }
}

try {
  await (process.argv.includes('--build') ? setUp : prepareCommands)(runChecks);
} catch (error) {
  console.error(error instanceof SetupFailure ? error.message : error);
  process.exit(1);
}
for (const what of failed) console.error(`${what}: failed`);
process.exit(failed.length > 0 ? 1 : 0);
