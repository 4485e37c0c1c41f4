import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlanTable } from '@/components/admin/import/plan-table';
import { RunState } from '@/components/admin/import/run-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { getDb } from '@/lib/db/client';
import { foresee } from '@/lib/importing/runs/foresee';
import { getRun } from '@/lib/importing/runs/get-run';
import { getFetchProgress } from '@/lib/importing/runs/in-background';
import { listItems } from '@/lib/importing/runs/list-items';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor } from '../../_editor';
import { applyAction, fetchAction, pauseAction, undoAction } from '../actions';
import { listFilters, parseRunQuery } from './_query';

export const metadata: Metadata = { title: 'Import · Desk' };

const SIZE = 50;

type Props = { params: Promise<{ run: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportRunPage({ params, searchParams }: Props) {
  const { run: id } = await params;
  const editor = await requireEditor(`/admin/import/${id}`, 'archive.import');
  const { from, state } = parseRunQuery(await searchParams);
  const db = getDb();
  const run = await getRun(db, id, new Date());
  if (!run) notFound();
  const found = await listItems(db, id, { from, take: SIZE + 1, state });
  const items = found.slice(0, SIZE);
  const foreseen = await foresee(db, items);
  const path = `/admin/import/${id}`;
  const here = state === undefined ? path : `${path}?state=${state}`;
  const next = found[SIZE];
  return (
    <DeskFrame editor={editor} current="import" title={run.fileName}>
      <RunState
        run={run}
        fetching={getFetchProgress(id)}
        actions={{ apply: applyAction, pause: pauseAction, undo: undoAction, fetch: fetchAction }}
      />
      <FilterLinks
        label="Show"
        links={listFilters(path, run.counts)}
        all={{ text: 'All', href: path }}
        current={here}
      />
      <PlanTable
        path={path}
        rows={items.map((item, at) => ({ item, foreseen: foreseen[at] ?? { effect: 'new', conflicts: [] } }))}
        firstHref={from > 0 ? here : null}
        nextHref={next ? `${path}?${state === undefined ? '' : `state=${state}&`}from=${next.position}` : null}
      />
    </DeskFrame>
  );
}
