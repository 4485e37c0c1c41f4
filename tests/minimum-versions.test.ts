import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import minimums from '../minimum-versions.json';

/** Compares dotted versions number by number. */
function isAtLeast(installed: string, minimum: string): boolean {
  const [a, b] = [installed, minimum].map((version) => version.split(/[.-]/).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

test.each(Object.entries(minimums))('the installed %s has no known hole', (name, { version }) => {
  const installed: { version: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  expect(isAtLeast(installed.version, version), `${name} ${installed.version} is older than ${version}`).toBe(true);
});
