import { toCsv } from '@/lib/csv';
import type { AnalyticsRequest } from './request';
import { readTable, type Table, type TableName, tableNames } from './tables';

const FILE = /^([a-z]+)\.(csv|json)$/;

type FileName = { table: TableName; extension: 'csv' | 'json' };

/** What a file's name asks for, or null. @param allowed the tables there are for who asks */
export function parseFileName(name: string, allowed: readonly TableName[] = tableNames): FileName | null {
  const [, base, extension] = FILE.exec(name) ?? [];
  const table = allowed.find((candidate) => candidate === base);
  return table && (extension === 'csv' || extension === 'json') ? { table, extension } : null;
}

/** A table as a file to be saved, of the same days and filters as the page it is had from. */
export async function answerFile({ table: name, extension }: FileName, request: AnalyticsRequest): Promise<Response> {
  const table = await readTable(name, request);
  if (!table) return new Response('This table is of one episode: name it, as ?episode=SLUG.', { status: 404 });
  const { choice, timeZone } = request;
  const saved = [
    'analytics',
    name,
    ...(choice.filters.episode ? [choice.filters.episode] : []),
    choice.from,
    choice.to,
  ];
  const headers = {
    'Content-Type': extension === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
    'Content-Disposition': disposition(`${saved.join('-')}.${extension}`),
    'Cache-Control': 'private, no-store',
    'X-Robots-Tag': 'noindex',
  };
  if (extension === 'csv') return new Response(toCsv(table.columns, table.rows), { headers });
  const { from, to, filters } = choice;
  return new Response(JSON.stringify({ table: name, from, to, timeZone, filters, rows: toObjects(table) }), {
    headers,
  });
}

/** Slugs have letters of any script; the plain name is for what reads no other. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

function toObjects({ columns, rows }: Table): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}
