import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SHARED = fileURLToPath(new URL('../../../app/shared/', import.meta.url));
const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' });
const read = (path: string) => readFileSync(`${SHARED}${path}`, 'utf8');

const entries = files.filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path));

test.each(entries)('app/shared/%s asks whether the link opens before it asks for figures', (path) => {
  const source = read(path);
  const asks = source.search(/await (openReport|requireReport|requireSiteReport)\(/);
  const figures = source.search(/await (load|read)\w+\(|<Shared(Episode|Frame)/);
  expect(asks).toBeGreaterThan(0);
  if (figures >= 0) expect(asks).toBeLessThan(figures);
});

test('nothing behind a shared link leads to the desk', () => {
  expect(entries.length).toBeGreaterThanOrEqual(5);
  for (const path of files.filter((name) => /\.tsx?$/.test(name)))
    expect(read(path)).not.toMatch(/'@\/app\/admin|requireEditor|DESK\b|["'`]\/admin/);
});
