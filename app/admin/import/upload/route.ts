import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { startPlanning } from '@/lib/importing/runs/in-background';
import { type ReceiveUploadResult, receiveUpload } from '@/lib/importing/runs/receive-upload';
import { editorUploadRoute, seeOther } from '../../_editor-route';

export const dynamic = 'force-dynamic';

/** Takes an archive as it arrives, has it read, and shows the page on which its plan comes to be. */
export const POST = editorUploadRoute('archive.import', '/admin/import', async (request, { editor }) => {
  const { dataDir } = getEnv();
  const received = await receiveForm(request, dataDir);
  if (!received.ok) return seeOther(`/admin/import?problem=${received.reason}`);
  const { runId, path, fileName } = received;
  startPlanning(getDb(), dataDir, { runId, path, fileName, isUpload: true, format: null, userId: editor.id });
  return seeOther(`/admin/import/${runId}`);
});

type Received =
  | (Extract<ReceiveUploadResult, { ok: true }> & { fileName: string })
  | Extract<ReceiveUploadResult, { ok: false }>
  | { ok: false; reason: 'broken' };

/** The first file of a form, kept while it is read. */
function receiveForm({ headers, body }: Request, dataDir: string): Promise<Received> {
  return new Promise((resolve) => {
    if (!body) return resolve({ ok: false, reason: 'empty' });
    const broken = () => resolve({ ok: false, reason: 'broken' });
    try {
      const form = busboy({
        headers: { 'content-type': headers.get('content-type') ?? '' },
        limits: { files: 1, fields: 5 },
        defParamCharset: 'utf8',
      });
      form.once('file', (_field, file, { filename }: { filename?: string }) => {
        const fileName = filename?.slice(0, 200) || 'archive';
        receiveUpload(dataDir, file).then((result) => resolve(result.ok ? { ...result, fileName } : result), broken);
      });
      // A form without a file; with one, its own answer comes first.
      form.once('finish', () => setTimeout(() => resolve({ ok: false, reason: 'empty' }), 30_000).unref());
      form.once('error', broken);
      Readable.fromWeb(body as ReadableStream<Uint8Array>)
        .once('error', broken)
        .pipe(form);
    } catch {
      broken();
    }
  });
}
