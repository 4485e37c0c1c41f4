// `npm run check`: formatting, lint with the direction of imports, and types. CI runs it, then `npm test`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepareCommands, SetupFailure } from './setup.mjs';

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

try {
  await prepareCommands();
} catch (error) {
  console.error(error instanceof SetupFailure ? error.message : error);
  process.exit(1);
}
const failed = checks.filter(([what, command]) => {
  console.log(`${what} …`);
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status !== 0;
});
for (const [what] of failed) console.error(`${what}: failed`);
process.exit(failed.length > 0 ? 1 : 0);
