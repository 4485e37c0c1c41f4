import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ItemSides } from '@/components/admin/import/item-sides';
import { ItemSummary } from '@/components/admin/import/item-summary';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { getPreview } from '@/lib/importing/runs/get-preview';
import { DeskFrame } from '../../../_desk-frame';
import { requireEditor } from '../../../_editor';
import { toFormValues } from '../../_to-form-values';
import { correctAction } from '../../actions';
import { CorrectionForm } from '../../correction-form';

export const metadata: Metadata = { title: 'Import · Desk' };

export default async function ImportItemPage({ params }: { params: Promise<{ run: string; position: string }> }) {
  const { run, position } = await params;
  const editor = await requireEditor(`/admin/import/${run}/${position}`, 'archive.import');
  if (!/^\d{1,9}$/.test(position)) notFound();
  const preview = await getPreview(getDb(), getEnv().dataDir, run, Number(position));
  if (!preview) notFound();
  const { item, foreseen, original, converted, previous, next } = preview;
  const path = `/admin/import/${run}`;
  const isOpen = item.state !== 'saved' && item.state !== 'undone' && item.plan.place !== null;
  return (
    <DeskFrame editor={editor} current="import" title={item.title || 'Without a title'}>
      <ItemSummary
        item={item}
        foreseen={foreseen}
        links={{
          run: path,
          previous: previous === null ? null : `${path}/${previous}`,
          next: next === null ? null : `${path}/${next}`,
        }}
      />
      {isOpen && <CorrectionForm run={run} values={toFormValues(preview)} save={correctAction} />}
      <ItemSides original={original} converted={converted} />
    </DeskFrame>
  );
}
