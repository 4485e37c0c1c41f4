import { StringDecoder } from 'node:string_decoder';
import type { z } from 'zod';
import { type Row, rowSchema, type Table } from './table';
import { UnreadableExport } from './unreadable-export';

/** Characters of one row. The largest text that Colloquy keeps is a post of an archive, of a million. */
const MAX_LINE = 16_777_216;
/** Rows, and characters of them, that are put in at once. */
const MAX_ROWS = 1_000;
const BATCH_CHARACTERS = 1_000_000;

/** The rows of a table's file, each checked, some at a time. @throws UnreadableExport which says in which line */
export async function* readRowsOfFile(table: Table, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Row[]> {
  const schema = rowSchema(table);
  let rows: Row[] = [];
  let characters = 0;
  let number = 0;
  for await (const line of linesOf(table, parts)) {
    number += 1;
    rows.push(parseRow(table, schema, line, number));
    characters += line.length;
    if (rows.length < MAX_ROWS && characters < BATCH_CHARACTERS) continue;
    yield rows;
    rows = [];
    characters = 0;
  }
  if (rows.length > 0) yield rows;
}

function parseRow({ name }: Table, schema: z.ZodType<Row>, line: string, number: number): Row {
  const problem = (detail: string, cause?: unknown) =>
    new UnreadableExport('damaged', `Row ${number} of ${name} ${detail}.`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw problem('is no JSON', error);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problem(`is no such row: ${inWords(parsed.error.issues[0])}`, parsed.error);
}

/** In words for whoever has the file in front of them. */
function inWords(issue: z.core.$ZodIssue | undefined): string {
  const cell = issue?.path.join('.');
  if (issue?.code === 'unrecognized_keys') return `it has ${issue.keys.join(', ')} besides what such a row has`;
  return cell ? `its ${cell} is missing, or is not what it has to be` : 'it is no object of cells';
}

async function* linesOf({ name }: Table, parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const part of parts) {
    const lines = (rest + decoder.write(Buffer.from(part.buffer, part.byteOffset, part.byteLength))).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE) throw new UnreadableExport('unsafe', `A row of ${name} is longer than any may be.`);
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
