import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Column } from '@/lib/exporting/column';
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES, SITE_VALUES, TABLES } from '@/lib/exporting/tables';
import { readPrismaSchema, type SchemaField } from '../../factories/prisma-schema';

const schema = readPrismaSchema();
const TYPES: Record<string, Column['type']> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'milliseconds',
  Float: 'double',
  Boolean: 'boolean',
  DateTime: 'instant',
  Bytes: 'bytes',
};

const described = ({ type, values, isOptional }: SchemaField) => ({
  type: TYPES[type] ?? 'choice',
  isOptional,
  choice: values.length > 0 ? { name: type, values } : null,
});

test('every table of the schema is exported, or named as left out with its reason', () => {
  const known = [...TABLES.map(({ name }) => name), ...Object.keys(LEFT_OUT_TABLES)];
  expect(known.sort()).toEqual(schema.map(({ name }) => name).sort());
});

test.each(TABLES.map((table) => [table.name, table] as const))('%s is exported column for column', (name, table) => {
  const { key, fields } = schema.find((one) => one.name === name) ?? { key: [], fields: [] };
  const kept = fields.filter(({ column }) => !Object.hasOwn(LEFT_OUT_COLUMNS, `${name}.${column}`));
  expect(table.columns).toEqual(Object.fromEntries(kept.map((field) => [field.column, described(field)])));
  expect({ key: [...table.key].sort(), isNumbered: table.isNumbered }).toEqual({
    key: [...key].sort(),
    isNumbered: fields.some(({ isNumbered }) => isNumbered),
  });
});

test('what is left out of a table is a column that it has', () => {
  const columns = schema.flatMap(({ name, fields }) => fields.map(({ column }) => `${name}.${column}`));
  expect(columns).toEqual(expect.arrayContaining(Object.keys(LEFT_OUT_COLUMNS)));
});

test('a table comes after those that its rows refer to', () => {
  const order = TABLES.map(({ name }) => name);
  for (const { name, fields } of schema) {
    for (const { references } of fields) {
      if (references && order.includes(name)) expect(order.indexOf(references.table)).toBeLessThan(order.indexOf(name));
    }
  }
});

/** Files of lib/ that read or write site_value, with the names that they define. */
function namesOfSiteValues(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('db/generated') && !path.startsWith('exporting/'))
    .map((path) => readFileSync(join('lib', path), 'utf8'));
  return files
    .filter((text) => /siteValue|site_value/.test(text) || /const (?:SETUP_TOKEN)/.test(text))
    .flatMap((text) => [...text.matchAll(/const [A-Z_]+ = '([a-z_]+)';/g)].map(([, name = '']) => name))
    .filter((name) => name !== 'all');
}

test('every named value of the installation is exported, or named as left out with its reason', () => {
  expect(Object.keys(SITE_VALUES)).toEqual(expect.arrayContaining(namesOfSiteValues()));
  expect(namesOfSiteValues()).toEqual(expect.arrayContaining(Object.keys(SITE_VALUES)));
});
