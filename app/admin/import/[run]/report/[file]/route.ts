import { Readable } from 'node:stream';
import { getDb } from '@/lib/db/client';
import { getRun } from '@/lib/importing/runs/get-run';
import { reportAsJson, reportAsText } from '@/lib/importing/runs/report';
import { editorRoute } from '../../../../_editor-route';

export const dynamic = 'force-dynamic';

const FORMATS = {
  'report.json': { type: 'application/json', write: reportAsJson },
  'report.txt': { type: 'text/plain; charset=utf-8', write: reportAsText },
} as const;

/** The report of a run as it stands, as JSON or to be read. */
export const GET = editorRoute<{ run: string; file: string }>('archive.import', async (_request, { params }) => {
  const db = getDb();
  const format = Object.entries(FORMATS).find(([name]) => name === params.file)?.[1];
  const run = format && (await getRun(db, params.run, new Date()));
  if (!format || !run) return new Response('There is no such report.', { status: 404 });
  const body = Readable.toWeb(Readable.from(encode(format.write(db, run)))) as ReadableStream;
  const headers = {
    'Content-Type': format.type,
    'Content-Disposition': `attachment; filename="import-${params.file}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(body, { headers });
});

async function* encode(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}
