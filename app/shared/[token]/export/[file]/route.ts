import { answerFile, parseFileName } from '@/app/_analytics/answer-file';
import { oneEpisodeTableNames, sharedTableNames } from '@/app/_analytics/tables';
import { openReport } from '../../../_report';
import { readSharedRequest } from '../../../_request';

export const dynamic = 'force-dynamic';

/** A table of a shared report as CSV or JSON, for as long as the link opens. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string; file: string }> }) {
  const { token, file: name } = await params;
  const opened = await openReport(token);
  if (!opened.ok) return new Response('This link shows nothing.', { status: opened.reason === 'gone' ? 404 : 401 });
  const file = parseFileName(name, opened.report.episode ? oneEpisodeTableNames : sharedTableNames);
  if (!file) return new Response('There is no such table.', { status: 404 });
  const searchParams = Object.fromEntries(new URL(request.url).searchParams);
  return answerFile(file, await readSharedRequest(opened.report, searchParams));
}
