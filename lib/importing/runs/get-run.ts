import type { Db } from '../../db/client';
import type { ImportItemState, ImportRunState } from '../../db/generated/sqlite/enums';
import { getImporter } from '../importers';
import { SILENCE_MS } from './apply-run';
import { countLinked } from './fetch-linked';
import { type ImportNotes, parseNotes, parseOptions } from './import-notes';
import { NOT_FETCHED } from './linked-pictures';

/** How many of a run's posts are in which state. */
export type ItemCounts = Record<ImportItemState, number>;

export type RunView = {
  id: string;
  state: ImportRunState;
  /** For people. */
  source: string;
  fileName: string;
  total: number;
  counts: ItemCounts;
  notes: ImportNotes;
  createdAt: Date;
  endedAt: Date | null;
  /** Its archive is being read: there is no plan yet. */
  isReading: boolean;
  /** It says that it runs, and nobody is at it any more. */
  isAbandoned: boolean;
  /** Undoing goes on; what is left as saved after it was kept. */
  isUndoing: boolean;
  /** Saved posts that show pictures from elsewhere: for which nobody has asked, and which could not be had. */
  linked: { unasked: number; failed: number };
  /** An archive that was sent to the desk. */
  isUpload: boolean;
};

export async function getRun(db: Db, id: string, now: Date): Promise<RunView | null> {
  const row = await db.importRun.findUnique({ where: { id } });
  if (!row) return null;
  const isSilent = now.getTime() - row.activeAt.getTime() > SILENCE_MS;
  const counts = await countItems(db, id);
  return {
    id,
    state: row.state,
    source: getImporter(row.source)?.label ?? row.source,
    fileName: row.fileName,
    total: row.total,
    counts,
    notes: parseNotes(row.notes),
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    isReading: row.state === 'failed' && row.endedAt === null && !isSilent,
    isAbandoned: row.state === 'running' && isSilent,
    isUndoing: row.state === 'undone' && row.endedAt === null && !isSilent,
    linked: { unasked: await countLinked(db, id), failed: await countLinked(db, id, NOT_FETCHED) },
    isUpload: parseOptions(row.options).isUpload,
  };
}

async function countItems(db: Db, runId: string): Promise<ItemCounts> {
  const rows = await db.importItem.groupBy({ by: ['state'], where: { runId }, _count: { _all: true } });
  const counts: ItemCounts = {
    waiting: 0,
    saved: 0,
    unchanged: 0,
    conflict: 0,
    skipped: 0,
    refused: 0,
    undone: 0,
  };
  for (const { state, _count } of rows) counts[state] = _count._all;
  return counts;
}
