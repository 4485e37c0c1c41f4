import { answerFile, parseFileName } from '@/app/_analytics/answer-file';
import { readRequest } from '@/app/_analytics/request';
import { editorRoute } from '../../../_editor-route';

export const dynamic = 'force-dynamic';

/** A table of the dashboards as CSV or JSON. */
export const GET = editorRoute<{ file: string }>('analytics.read', async (request, { params }) => {
  const file = parseFileName(params.file);
  if (!file) return new Response('There is no such table.', { status: 404 });
  return answerFile(file, await readRequest(Object.fromEntries(new URL(request.url).searchParams)));
});
