import type { Metadata } from 'next';
import { ExportPanel } from '@/components/admin/export-panel';
import { getDb } from '@/lib/db/client';
import { countContents } from '@/lib/exporting/list-contents';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';

export const metadata: Metadata = { title: 'Export · Desk' };

export default async function ExportPage() {
  const editor = await requireEditor('/admin/export', 'archive.export');
  const contents = await countContents(getDb());
  return (
    <DeskFrame editor={editor} current="export" title="Export">
      <ExportPanel contents={contents} />
    </DeskFrame>
  );
}
