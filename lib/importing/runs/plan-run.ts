import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Db } from '../../db/client';
import type { Prisma } from '../../db/generated/sqlite/client';
import { type ImportNotes, type ImportOptions, MOST_NOTES } from './import-notes';
import { openSource } from './open-source';
import { type PlannedItem, planPosts } from './plan-posts';
import { removeRunFolder, SpoolWriter } from './spool';

export type PlanRun = {
  /** Of the run; made by whoever sends the archive into its folder, else by default anew. */
  runId?: string;
  /** Of the archive, on this machine. */
  path: string;
  fileName: string;
  isUpload: boolean;
  format: string | null;
  userId: string | null;
};

export type PlanRunResult =
  | { ok: true; runId: string; total: number }
  | { ok: false; reason: 'unreadable' | 'unknown' | 'nothing'; sentence: string };

/** Rows written at a time. */
const BATCH = 200;

/**
 * Reads an archive and keeps the plan of what each post is to become, to be looked through, corrected and applied. Nothing
 * of the site changes by it.
 */
export async function planRun(db: Db, dataDir: string, plan: PlanRun, now: Date): Promise<PlanRunResult> {
  const source = await openSource(plan.path, plan.fileName, plan.format);
  if (!source.ok) return source;
  const runId = plan.runId ?? randomUUID();
  const options: ImportOptions = { path: plan.path, isUpload: plan.isUpload, format: plan.format };
  const spool = await SpoolWriter.create(dataDir, runId);
  const notes: ImportNotes = [];
  let [total, further] = [0, 0];
  try {
    await db.importRun.create({
      data: {
        id: runId,
        // Until the plan is whole, there is nothing to go on with.
        state: 'failed',
        source: source.importer.name,
        fileName: plan.fileName,
        fileHash: await hashOfFile(plan.path),
        options: JSON.stringify(options),
        userId: plan.userId,
        createdAt: now,
        activeAt: now,
      },
    });
    let rows: Prisma.ImportItemCreateManyInput[] = [];
    const write = async () => {
      if (rows.length > 0) await db.importItem.createMany({ data: rows });
      rows = [];
    };
    for await (const planned of planPosts(db, source.importer, source.archive)) {
      if (planned.kind === 'note') {
        if (notes.length < MOST_NOTES) notes.push({ where: planned.where, text: planned.text });
        else further++;
        continue;
      }
      const place = planned.post && (await spool.add(planned.post));
      rows.push(toRow(runId, total++, planned, place));
      if (rows.length >= BATCH) await write();
    }
    await write();
    if (further > 0) notes.push({ where: '', text: `${further} further notes of the same kinds.` });
    await db.importRun.update({
      where: { id: runId },
      data: { state: 'planned', total, notes: JSON.stringify(notes) },
    });
  } finally {
    await spool.close();
    await source.archive.close();
  }
  if (total > 0) return { ok: true, runId, total };
  await db.importRun.delete({ where: { id: runId } });
  if (!plan.isUpload) await removeRunFolder(dataDir, runId);
  return { ok: false, reason: 'nothing', sentence: 'There is no post in it.' };
}

function toRow(
  runId: string,
  position: number,
  { sourceKey, title, state, becomes, confidence, plan, reason }: PlannedItem,
  place: { offset: number; length: number } | null,
): Prisma.ImportItemCreateManyInput {
  const json = JSON.stringify({ ...plan, place });
  return { runId, position, sourceKey, title, state, becomes, confidence, plan: json, reason };
}

/** SHA-256 of an archive's bytes; empty for a folder. */
async function hashOfFile(path: string): Promise<string> {
  if ((await stat(path)).isDirectory()) return '';
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
