// Bundles what runs outside Next (the server around it and the commands) from TypeScript to dist/, packages left out.
// Not a loader such as tsx in the running process: it would take part in each import() that Next makes while serving,
// which halved the pages a second.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: { server: 'server/main.ts', site: 'server/site.ts', 'migrate-empty': 'scripts/migrate-empty.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  });
}

/** The script that counts views on readers' pages, beside the scripts of Next's build. */
export async function bundleReporter() {
  await build({
    absWorkingDir: root,
    entryPoints: { reporter: 'components/analytics/page-reporter.ts' },
    outdir: '.next/static',
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome111', 'edge111', 'firefox111', 'safari16.4'],
    logLevel: 'error',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
