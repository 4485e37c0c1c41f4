import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ACTIONS, DESK, PUBLIC } from '../factories/permission-table';

/**
 * What tests/e2e/permissions.spec.ts finds in the build, found among the files: told in a second, before there is a build.
 */

const APP = fileURLToPath(new URL('../../app/', import.meta.url));
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' });

test('permission-table.ts says of each page and route whose it is', () => {
  const templates = files
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
    .map((path) => `/${decodeURIComponent(path).replace(/\.tsx?$/, '')}`);
  // Next's own.
  const own = ['/_global-error/page', '/_not-found/page', '/icon.svg/route'];
  expect([...templates, ...own].sort()).toEqual([...PUBLIC, ...Object.keys(DESK)].sort());
});

test('permission-table.ts says of each action whose it is, and the action says the same', () => {
  const sources = files
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [`app/${path}`, readFileSync(APP + path, 'utf8')] as const)
    .filter(([, source]) => source.startsWith("'use server'"));
  const found = sources.map(([path, source]) => [
    path,
    [...source.matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, name]) => name).sort(),
  ]);
  const expected = Object.entries(ACTIONS).map(([path, names]) => [path, Object.keys(names).sort()]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  for (const [path, source] of sources) {
    for (const [name, permission] of Object.entries(ACTIONS[path] ?? {})) {
      if (permission === 'anybody') continue;
      const made = source.slice(source.indexOf(`export const ${name} `)).split('\nexport ', 1)[0];
      expect(made, `${path} ${name}`).toContain(`'${permission}'`);
    }
  }
});
