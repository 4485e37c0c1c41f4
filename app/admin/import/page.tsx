import type { Metadata } from 'next';
import { RunTable } from '@/components/admin/import/run-table';
import { UploadForm } from '@/components/admin/import/upload-form';
import { getDb } from '@/lib/db/client';
import { listRuns } from '@/lib/importing/runs/list-runs';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';

export const metadata: Metadata = { title: 'Import · Desk' };

const SHOWN = 50;

const PROBLEMS: Record<string, string> = {
  empty: 'Choose a file first.',
  'too-large': 'The archive is larger than 4 GB. Bring it by the command: npm run site -- import PATH',
  broken: 'The archive did not arrive whole. Try again.',
};

export default async function ImportPage({ searchParams }: { searchParams: Promise<{ problem?: string | string[] }> }) {
  const editor = await requireEditor('/admin/import', 'archive.import');
  const { problem } = await searchParams;
  const [runs, series] = await Promise.all([listRuns(getDb(), { take: SHOWN }), getSeries(getDb())]);
  const time = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: series?.timeZone ?? 'UTC',
  });
  return (
    <DeskFrame editor={editor} current="import" title="Import">
      <UploadForm problem={typeof problem === 'string' ? (PROBLEMS[problem] ?? null) : null} />
      <RunTable rows={runs.map(({ createdAt, ...run }) => ({ ...run, at: time.format(createdAt) }))} />
    </DeskFrame>
  );
}
