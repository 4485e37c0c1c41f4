// `npm run bench [-- NAME …] [--postgresql] [--events N,N…]`: measures what the files of bench/ measure, each by its name, against a
// server of its own, and prints one table. Figures mean something on a machine that does nothing else meanwhile.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SetupFailure, setUp } from './setup.mjs';
// As the server has it.
import './engine-flags.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

/** From TypeScript to dist/bench/, the programs that make the load included; packages left out. */
async function bundle() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/*.ts', 'bench/rig/load-*.ts'],
    outbase: 'bench',
    outdir: 'dist/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
}

const { values: options, positionals: wanted } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { postgresql: { type: 'boolean', default: false }, events: { type: 'string' } },
});
const events = options.events?.split(',').map(Number);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement called ${unknown.join(', ')}. There is: ${names.join(', ')}`);
  process.exit(2);
}
try {
  await setUp();
  await bundle();
} catch (error) {
  console.error(error instanceof SetupFailure ? error.message : error);
  process.exit(1);
}
const rows = [];
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`Measuring ${name} …`);
  const { measure } = await import(join(root, 'dist/bench', `${name}.mjs`));
  rows.push(...(await measure({ postgresql: options.postgresql, events })));
}
console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])));
const missed = rows.filter((row) => row.stored !== undefined && row.stored !== row.accepted);
if (missed.length > 0) {
  console.error('Stored rows differ from accepted events.');
  process.exitCode = 1;
}
