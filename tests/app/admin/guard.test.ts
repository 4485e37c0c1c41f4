import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const DESK = fileURLToPath(new URL('../../../app/admin/', import.meta.url));

/** Source files of the desk, by path within app/admin. */
const sources = new Map(
  readdirSync(DESK, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(`${DESK}${path}`, 'utf8')]),
);
const pathsWhere = (isWanted: (path: string, source: string) => boolean) =>
  [...sources].filter(([path, source]) => isWanted(path, source)).map(([path]) => path);

test.each(pathsWhere((path) => path.endsWith('page.tsx')))(
  'app/admin/%s asks who is there, and whether they may',
  (path) => {
    expect(sources.get(path)).toMatch(/await requireEditor\(.+, '[a-z]+\.[a-z]+'\);/);
  },
);

test.each(pathsWhere((_path, source) => source.includes("'use server'")))(
  'every action of app/admin/%s is made by editorAction() or a wrapper of it',
  (path) => {
    const source = sources.get(path) ?? '';
    // At the top of a file, where it makes an action of each export; never inside a function, where it would hide one.
    expect(source.startsWith("'use server';")).toBe(true);
    expect(source.match(/'use server'/g)).toHaveLength(1);
    const values = source.match(/^export (?!type )/gm) ?? [];
    const guarded = source.match(/^export const \w+ = (?:quietE|e)ditor(?:Form|State)?Action[(<]/gm) ?? [];
    expect(guarded).toHaveLength(values.length);
    expect(guarded.length).toBeGreaterThan(0);
  },
);

test.each(pathsWhere((path) => /(^|\/)route\.ts$/.test(path)))(
  'every method of app/admin/%s is made by a wrapper of _editor-route.ts',
  (path) => {
    const methods = (sources.get(path) ?? '').match(/^export (?:const|async function|function) [A-Z]+\b.*/gm) ?? [];
    expect(methods.length).toBeGreaterThan(0);
    for (const method of methods) {
      expect(method).toMatch(/^export const (?:GET = editorRoute|POST = editor(?:Write|Upload)Route)[(<]/);
    }
  },
);

test('the desk has pages, actions and routes for these rules to hold of', () => {
  expect(pathsWhere((path) => path.endsWith('page.tsx')).length).toBeGreaterThanOrEqual(4);
  expect(pathsWhere((_path, source) => source.includes("'use server'")).length).toBeGreaterThanOrEqual(1);
  expect(pathsWhere((path) => /(^|\/)route\.ts$/.test(path)).length).toBeGreaterThanOrEqual(2);
});
