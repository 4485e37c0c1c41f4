import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openArchive } from '@/lib/importing/archive/open-archive';
import { readWhole } from '@/lib/importing/archive/read-whole';
import { type Hostile, spoil } from '@/tests/factories/hostile';
import { makeZip } from '@/tests/factories/zip';
import { lookThrough } from '@/tests/fixtures/look-through';
import { exportOther } from '@/tests/fixtures/other-site';

const READ = [
  'answer',
  'article',
  'article_topic',
  'episode',
  'episode_guest',
  'episode_topic',
  'guest',
  'question',
  'recommended_link',
  'redirect',
  'topic',
];
const MB = 1024 ** 2;

type Files = Map<string, string>;

async function unpack(path: string): Promise<Files> {
  const archive = await openArchive(path);
  try {
    const files: Files = new Map();
    for (const entry of archive.entries) {
      files.set(entry.path, Buffer.from(await readWhole(entry, 20 * MB)).toString('latin1'));
    }
    return files;
  } finally {
    await archive.close();
  }
}

const pack = (files: Files) =>
  makeZip([...files].map(([name, content]) => ({ name, content: Buffer.from(content, 'latin1') })));

/** The file of a table's rows, made worse in each of the ways in which rows can be. */
function spoilTable(files: Files, table: string): Hostile[] {
  const path = `data/${table}.ndjson`;
  const rows = files.get(path) ?? '';
  expect(rows, path).not.toBe('');
  const [first = '{}'] = rows.split('\n');
  const cells = Object.keys(JSON.parse(first));
  const all = (value: unknown) => JSON.stringify(Object.fromEntries(cells.map((cell) => [cell, value])));
  const as = (what: string, content: string): Hostile => ({
    what: `${table}: ${what}`,
    bytes: pack(new Map([...files, [path, content]])),
  });
  return [
    { what: `${table} is missing`, bytes: pack(new Map([...files].filter(([name]) => name !== path))) },
    as('nothing in it', ''),
    as('a row that is a list', `[1]\n${rows}`),
    as('a row of nothing', `{}\n${rows}`),
    as('a row of lists', `${all([])}\n${rows}`),
    as('a row of nulls', `${all(null)}\n${rows}`),
    as('a row of numbers too large', `${all(1e300)}\n${rows}`),
    as('a row of negative numbers', `${all(-1)}\n${rows}`),
    as('a row of texts', `${all('<script>')}\n${rows}`),
    as('each row twice', `${rows}${rows}`),
    as(
      'a prototype',
      rows.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'),
    ),
    as('brackets without end', rows.replace('{', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},`)),
    as('a row that does not end', `{"id":"${'a'.repeat(2 * MB)}`),
  ];
}

test('of a hundred spoilt and hostile exports of another site each is refused with a sentence or imported', async () => {
  const { path } = await exportOther(new Date('2026-11-23T12:00:00Z'));
  const files = await unpack(path);
  expect((await lookThrough({ what: 'as it was', bytes: pack(files) })).source).toBe('colloquy');
  const cases = [...spoil(readFileSync(path), 7), ...READ.flatMap((table) => spoilTable(files, table))];
  expect(cases.length).toBeGreaterThanOrEqual(100);
  for (const hostile of cases) await lookThrough(hostile);
  expect('polluted' in {}).toBe(false);
}, 120_000);
