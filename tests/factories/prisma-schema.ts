import { readFileSync } from 'node:fs';

export type SchemaField = {
  /** Of the database. */
  column: string;
  /** Prisma's scalar type, or the name of an enum as PostgreSQL has it. */
  type: string;
  isOptional: boolean;
  isNumbered: boolean;
  /** Of an enum. */
  values: string[];
  /** The table and column that it refers to. */
  references: { table: string; column: string } | null;
};
export type SchemaTable = { name: string; key: string[]; fields: SchemaField[] };

/** The tables of prisma/schema.prisma as the databases have them. Reads what that file makes use of, not all of Prisma's language. */
export function readPrismaSchema(): SchemaTable[] {
  const text = readFileSync('prisma/schema.prisma', 'utf8').replace(/\/\/.*$/gm, '');
  const blocks = [...text.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, kind, name, body]) => ({
    kind,
    name: name ?? '',
    body: body ?? '',
  }));
  const models = blocks.filter(({ kind }) => kind === 'model');
  const enums = blocks.filter(({ kind }) => kind === 'enum');
  const tableOf = new Map(models.map(({ name, body }) => [name, mapped(body) ?? name]));
  const columnsOf = new Map(models.map(({ name, body }) => [name, columnNames(body)]));
  return models.map(({ name, body }) => {
    const columns = columnsOf.get(name) ?? new Map<string, string>();
    const toColumn = (field: string) => columns.get(field.trim()) ?? field.trim();
    const relations = [...body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\(fields: \[(\w+)\], references: \[(\w+)\]/gm)];
    const references = new Map(
      relations.map(([, model = '', from = '', to = '']) => [
        toColumn(from),
        { table: tableOf.get(model) ?? '', column: columnsOf.get(model)?.get(to) ?? to },
      ]),
    );
    const key = /@@id\(\[([^\]]+)\]\)/.exec(body)?.[1]?.split(',').map(toColumn);
    const fields: SchemaField[] = [];
    for (const [line, field = '', type = '', mark] of body.matchAll(/^ +(\w+) +(\w+)(\?|\[\])?.*$/gm)) {
      if (tableOf.has(type) || mark === '[]') continue;
      const known = enums.find((one) => one.name === type);
      const column = toColumn(field);
      fields.push({
        column,
        type: known ? (mapped(known.body) ?? type) : type,
        isOptional: mark === '?',
        isNumbered: line.includes('autoincrement()'),
        values: known ? enumValues(known.body) : [],
        references: references.get(column) ?? null,
      });
    }
    const single = /^ +(\w+) .*@id\b/m.exec(body)?.[1];
    return { name: tableOf.get(name) ?? name, key: key ?? [toColumn(single ?? '')], fields };
  });
}

const mapped = (body: string) => /@@map\("(\w+)"\)/.exec(body)?.[1];

function columnNames(body: string): Map<string, string> {
  const lines = [...body.matchAll(/^ +(\w+) .*$/gm)];
  return new Map(lines.map(([line, field = '']) => [field, / @map\("(\w+)"\)/.exec(line)?.[1] ?? field]));
}

function enumValues(body: string): string[] {
  const lines = [...body.matchAll(/^ +(\w+)(?: +@map\("(\w+)"\))? *$/gm)];
  return lines.map(([, name = '', stored]) => stored ?? name);
}
