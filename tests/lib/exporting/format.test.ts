import { expect, test } from 'vitest';
import { z } from 'zod';
import { exportedSchema, manifestSchema, VERSION } from '@/lib/exporting/manifest';
import { rowSchema } from '@/lib/exporting/table';
import { TABLES } from '@/lib/exporting/tables';

// `npx vitest run -u tests/lib/exporting/format.test.ts` writes it anew. A change that an older Colloquy could not read, or
// that makes this one unable to read older files, wants another VERSION.
test('the JSON Schema in docs/ is of the format that is written', async () => {
  const { $schema, ...manifest } = z.toJSONSchema(manifestSchema);
  const rows = TABLES.map((table) => {
    const { $schema: _, ...schema } = z.toJSONSchema(rowSchema(table));
    return [table.name, { description: `A line of data/${table.name}.ndjson.`, ...schema }] as const;
  });
  const { $schema: _, ...exported } = z.toJSONSchema(exportedSchema);
  const schema = {
    $schema,
    title: `Colloquy export, version ${VERSION}`,
    description: 'What manifest.json holds; under $defs, exported.json and the rows of each table.',
    ...manifest,
    $defs: { 'exported.json': exported, ...Object.fromEntries(rows) },
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../docs/export-format.schema.json');
});
