// What `npm start` and `npm test` need before they can run, each step done only where something it reads has changed.
// Plain JavaScript with nothing but Node, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STILL_RUNNING_MS = 15_000;

/** A step that failed, with what to tell the operator. */
export class SetupFailure extends Error {}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!supported)
    throw new SetupFailure(
      `Node ${process.versions.node} is not supported; install Node 24, or 22.12 or 20.19 and later.`,
    );
}

// Prisma's installer would try to download engines that are never used.
const NO_ENGINES = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_SKIP_POSTINSTALL_GENERATE: '1' };
const QUIETLY = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Digest of what node_modules depends on: the lock file, and Node itself. */
const listed = () => digest(['package.json', 'package-lock.json'], process.versions.modules);

/** Unpacks node_modules where missing, or where package-lock.json or Node itself has changed. */
async function ensurePackages() {
  const stamp = join(root, 'node_modules/.colloquy-stamp');
  const wanted = listed();
  if (readIfThere(stamp) === wanted) return;
  // Not `npm ci`: it refuses a lock file that lacks another platform's optional binaries, which some registries don't
  // carry. This installs what the lock file says too, and --no-save leaves that file alone.
  const flags = ['--ignore-scripts', '--no-save', '--include=dev', ...QUIETLY];
  await run('Installing packages', 'npm', ['install', ...flags], NO_ENGINES);
  writeFileSync(stamp, wanted);
}

/** Runs what packages do once they are unpacked: where no binary fits, SQLite's is compiled, on one processor. */
async function ensureBinaries() {
  const stamp = join(root, 'node_modules/.colloquy-binaries-stamp');
  const wanted = listed();
  if (readIfThere(stamp) === wanted) return;
  // As SQLite's own makefiles have it. Node's -O3 takes a quarter longer and makes nothing faster that was measured here.
  const env = { ...NO_ENGINES, CFLAGS: process.env.CFLAGS ?? '-O2' };
  await run('Preparing SQLite (about a minute where it is compiled)', 'npm', ['rebuild', ...QUIETLY], env);
  writeFileSync(stamp, wanted);
}

/** Generates the Prisma clients. */
async function ensureClients() {
  const stamp = join(root, 'lib/db/generated/.colloquy-stamp');
  const wanted = digest(['prisma/schema.prisma', 'package-lock.json', 'scripts/generate.mjs']);
  if (readIfThere(stamp) === wanted) return;
  await run('Generating the database clients', process.execPath, ['scripts/generate.mjs']);
  writeFileSync(stamp, wanted);
}

const BUILT_FROM = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'next.config.js',
  'package-lock.json',
  'scripts/bundle.mjs',
  'server/page-cache.mjs',
  'tsconfig.json',
];

const COMPILED_STAMP = join(root, '.next/colloquy-compiled-stamp');
const BUILT_STAMP = join(root, '.next/colloquy-stamp');

/** The longer part of building the site, which needs no database. */
async function ensureCompiled(wanted) {
  if (readIfThere(COMPILED_STAMP) === wanted) return;
  // What is finished below would be what was compiled before.
  rmSync(BUILT_STAMP, { force: true });
  await inScratch((env) => next('Compiling the site (about half a minute)', 'compile', env));
  writeFileSync(COMPILED_STAMP, wanted);
}

/** The rest of it: pages that are the same for everyone. It reads a database with tables and no rows, the same wherever it is made. */
async function finishBuild(wanted) {
  await inScratch(async (env) => {
    await run('Preparing the build', process.execPath, ['dist/migrate-empty.mjs'], env);
    await next('Building the site', 'generate', env);
  });
  const { bundleReporter } = await import('./bundle.mjs');
  await bundleReporter();
  writeFileSync(BUILT_STAMP, wanted);
}

function next(what, mode, env) {
  return run(
    what,
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build', '--experimental-build-mode', mode],
    env,
  );
}

/** Has something done with settings of nobody's site and a folder that is then deleted. */
async function inScratch(work) {
  const scratch = join(tmpdir(), `colloquy-build-${process.pid}`);
  mkdirSync(scratch, { recursive: true });
  try {
    await work({
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: `file:${join(scratch, 'empty.db')}`,
      DATA_DIR: scratch,
      SITE_URL: '',
      PORT: '',
      HOST: '',
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const BUNDLED_FROM = ['app/api/events', 'lib', 'server', 'scripts', 'prisma/schema.prisma', 'package-lock.json'];

/** Bundles the server and the commands. */
async function ensureBundle() {
  const stamp = join(root, 'dist/.colloquy-stamp');
  const wanted = digest(BUNDLED_FROM);
  if (readIfThere(stamp) === wanted) return;
  await run('Bundling the server', process.execPath, ['scripts/bundle.mjs']);
  writeFileSync(stamp, wanted);
}

/**
 * What the commands of `npm run site` need, and the development server.
 * @param meanwhile what else can be done while SQLite is compiled: it has all but that
 */
export async function prepareCommands(meanwhile = async () => {}) {
  checkNode();
  await ensurePackages();
  const bundle = async () => {
    await ensureClients();
    await ensureBundle();
    await meanwhile();
  };
  await Promise.all([ensureBinaries(), bundle()]);
}

/**
 * What `npm start` needs.
 * @param meanwhile as above
 */
export async function setUp(meanwhile = async () => {}) {
  const wanted = digest(BUILT_FROM.filter((path) => existsSync(join(root, path))));
  const isBuilt = readIfThere(BUILT_STAMP) === wanted;
  await prepareCommands(async () => {
    await meanwhile();
    if (!isBuilt) await ensureCompiled(wanted);
  });
  if (!isBuilt) await finishBuild(wanted);
}

/** Runs a command with a line to say so, one now and then while it lasts, one at the end, and its output only if it fails. */
function run(what, command, args, env = {}) {
  const name = what.split(' (')[0];
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${what} …`);
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ticker = setInterval(() => console.log(`  … ${name}: still at it, ${seconds()} s so far`), STILL_RUNNING_MS);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new SetupFailure(`${what} failed: ${error.message}`)));
    child.on('close', (code, signal) => {
      clearInterval(ticker);
      if (code !== 0)
        return reject(new SetupFailure(`${what} failed (${signal ?? `exit code ${code}`}):\n${output.trim()}`));
      console.log(`  ${name}: done in ${seconds()} s`);
      resolve();
    });
  });
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

const hashes = new Map();

/** SHA-256 of a file's bytes, which several steps ask for. */
function hashOf(path) {
  if (!hashes.has(path)) hashes.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  return hashes.get(path);
}

/** SHA-256 over the names and bytes of files, folders walked in order, generated clients left out. */
function digest(paths, ...more) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (path.endsWith('generated')) return;
    const full = join(root, path);
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(join(path, name));
    else hash.update(path).update('\0').update(hashOf(full)).update('\0');
  };
  for (const path of paths) add(path);
  return hash.update(more.join()).digest('hex');
}
