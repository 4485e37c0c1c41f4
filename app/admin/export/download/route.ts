import type { Readable } from 'node:stream';
import { recordAudit } from '@/lib/audit/record-audit';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { exportName } from '@/lib/exporting/export-name';
import { streamExport } from '@/lib/exporting/stream-export';
import { log } from '@/lib/log';
import { editorRoute } from '../../_editor-route';

export const dynamic = 'force-dynamic';

/** The whole site as one file, sent as it is written. */
export const GET = editorRoute<object>('archive.export', async (request, { editor }) => {
  const now = new Date();
  // Before it is sent: whoever breaks off near the end has most of it.
  await recordAudit(getDb(), { action: 'archive.export', userId: editor.id }, now);
  const { stream, ended } = streamExport(getEnv(), now);
  // Whoever gave up the download knows.
  ended.catch((error) => request.signal.aborted || log.error('an export could not be written', { error }));
  return new Response(toWeb(stream), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${exportName(now)}"`,
      'Cache-Control': 'no-store',
    },
  });
});

/** A chunk at a time, so that a slow line slows down the writing. */
function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      stream.destroy();
    },
  });
}
