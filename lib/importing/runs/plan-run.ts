import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Db } from '../../db/client';
import type { Prisma } from '../../db/generated/sqlite/client';
import { type ImportNotes, type ImportOptions, MOST_NOTES } from './import-notes';
import { type OpenedSource, openSource } from './open-source';
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
 * of the site changes by it. While it reads, and where it can't, the run's state is `failed`: there is nothing to go on with.
 */
export async function planRun(
  db: Db,
  dataDir: string,
  plan: PlanRun,
  clock: () => Date = () => new Date(),
): Promise<PlanRunResult> {
  const runId = plan.runId ?? randomUUID();
  const options: ImportOptions = { path: plan.path, isUpload: plan.isUpload, format: plan.format };
  const [createdAt, fileName] = [clock(), plan.fileName];
  const about = { source: '', fileName, fileHash: '', options: JSON.stringify(options), userId: plan.userId };
  await db.importRun.create({ data: { id: runId, state: 'failed', ...about, createdAt, activeAt: createdAt } });
  const fail = async (reason: 'unreadable' | 'unknown' | 'nothing', sentence: string): Promise<PlanRunResult> => {
    // What was sent to the desk has somebody who waits for a word on its page.
    if (plan.isUpload) {
      const notes: ImportNotes = [{ where: '', text: sentence }];
      await db.importRun.update({ where: { id: runId }, data: { notes: JSON.stringify(notes), endedAt: clock() } });
    } else {
      await db.importRun.delete({ where: { id: runId } });
      await removeRunFolder(dataDir, runId);
    }
    return { ok: false, reason, sentence };
  };
  const source = await openSource(plan.path, plan.fileName, plan.format);
  if (!source.ok) return fail(source.reason, source.sentence);
  try {
    const total = await keepPlan(db, dataDir, runId, source, clock);
    if (total === 0) return await fail('nothing', 'There is no post in it.');
    const data = { state: 'planned' as const, source: source.importer.name, fileHash: await hashOfFile(plan.path) };
    await db.importRun.update({ where: { id: runId }, data });
    return { ok: true, runId, total };
  } finally {
    await source.archive.close();
  }
}

/** @returns how many posts there are */
async function keepPlan(
  db: Db,
  dataDir: string,
  runId: string,
  { importer, archive }: Extract<OpenedSource, { ok: true }>,
  clock: () => Date,
): Promise<number> {
  const spool = await SpoolWriter.create(dataDir, runId);
  const notes: ImportNotes = [];
  let rows: Prisma.ImportItemCreateManyInput[] = [];
  let [total, further] = [0, 0];
  const write = async () => {
    if (rows.length > 0) await db.importItem.createMany({ data: rows });
    rows = [];
    // Who waits for it sees how far it is, and that somebody is at it.
    await db.importRun.update({ where: { id: runId }, data: { total, activeAt: clock() } });
  };
  try {
    for await (const planned of planPosts(db, importer, archive)) {
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
  } finally {
    await spool.close();
  }
  if (further > 0) notes.push({ where: '', text: `${further} further notes of the same kinds.` });
  await db.importRun.update({ where: { id: runId }, data: { notes: JSON.stringify(notes) } });
  return total;
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
