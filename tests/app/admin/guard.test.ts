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

test.each(pathsWhere((path) => path.endsWith('page.tsx')))('app/admin/%s asks who is there', (path) => {
  expect(sources.get(path)).toMatch(/await requireEditor\(/);
});

test.each(pathsWhere((_path, source) => source.includes("'use server'")))(
  'every action of app/admin/%s is made by editorAction() or editorFormAction()',
  (path) => {
    const source = sources.get(path) ?? '';
    // At the top of a file, where it makes an action of each export; never inside a function, where it would hide one.
    expect(source.startsWith("'use server';")).toBe(true);
    expect(source.match(/'use server'/g)).toHaveLength(1);
    const values = source.match(/^export (?!type )/gm) ?? [];
    const guarded = source.match(/^export const \w+ = editor(?:Form)?Action\(/gm) ?? [];
    expect(guarded).toHaveLength(values.length);
    expect(guarded.length).toBeGreaterThan(0);
  },
);

test('the desk has pages and actions for these rules to hold of, and no route that they would miss', () => {
  expect(pathsWhere((path) => path.endsWith('page.tsx')).length).toBeGreaterThanOrEqual(4);
  expect(pathsWhere((_path, source) => source.includes("'use server'")).length).toBeGreaterThanOrEqual(1);
  expect(pathsWhere((path) => /(^|\/)route\.ts$/.test(path))).toEqual([]);
});
