import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Db, openDb } from '../lib/db/client';
import type { Env } from '../lib/env';
import { importers } from '../lib/importing/importers';
import { applyRun } from '../lib/importing/runs/apply-run';
import { fetchLinked } from '../lib/importing/runs/fetch-linked';
import { foresee } from '../lib/importing/runs/foresee';
import { getRun } from '../lib/importing/runs/get-run';
import { listItems } from '../lib/importing/runs/list-items';
import { openSource } from '../lib/importing/runs/open-source';
import { planPosts } from '../lib/importing/runs/plan-posts';
import { planRun } from '../lib/importing/runs/plan-run';
import { describeCounts, writeReport } from '../lib/importing/runs/report';
import { undoRun } from '../lib/importing/runs/undo-run';
import { PlanTable, type TableItem } from './import-table';
import { StartFailure } from './start-failure';
import { stopOnSignal } from './stop-on-signal';

const USAGE = `Usage: npm run site -- import PATH [--dry-run] [--format ${importers.map(({ name }) => name).join('|')}] [--yes] [--fetch-linked]
       npm run site -- import --resume RUN [--fetch-linked] | --undo RUN`;
/** Between two lines that tell how far it is, milliseconds. */
const TELL_EVERY_MS = 3_000;
/** Posts looked up at a time. */
const BATCH = 100;
/** Exit status where everything is in but what an editor has to choose. */
const WAITS = 3;

type Say = (line: string) => void;

/**
 * `npm run site -- import PATH`: prints what each post of an archive would become and why, and saves it once that is agreed
 * to. Exits with 0 when all is done, 1 when nothing could be, 3 when posts wait for an editor's choice.
 */
export async function importArchive(args: string[], env: Env, say: Say): Promise<void> {
  const { path, dryRun, format, yes, resume, undo, fetchesLinked } = readOptions(args);
  const db = openDb(env.database);
  try {
    if (undo !== undefined) await takeBack(db, env, undo, say);
    else if (resume !== undefined) await apply(db, env, { runId: resume, fetchesLinked }, say);
    else if (dryRun) await show(db, path, format, say);
    else await bring(db, env, { path, format, yes, fetchesLinked }, say);
  } finally {
    await db.$disconnect();
  }
}

/** Saves nothing at all. */
async function show(db: Db, path: string, format: string | null, say: Say): Promise<void> {
  const source = await openSource(path, basename(path), format);
  if (!source.ok) throw new StartFailure(`${path}: ${source.sentence}`);
  try {
    say(`${source.importer.label}: what each post would become. Nothing is saved.\n`);
    const table = new PlanTable(say);
    let waiting: TableItem[] = [];
    const write = async () => {
      await table.add(waiting, await foresee(db, waiting));
      waiting = [];
    };
    for await (const planned of planPosts(db, source.importer, source.archive)) {
      if (planned.kind === 'note') table.note(planned.where, planned.text);
      else waiting.push({ ...planned, correction: {} });
      if (waiting.length >= BATCH) await write();
    }
    await write();
    table.end();
  } finally {
    await source.archive.close();
  }
}

async function bring(
  db: Db,
  env: Env,
  { path, format, yes, fetchesLinked }: { path: string; format: string | null; yes: boolean; fetchesLinked: boolean },
  say: Say,
): Promise<void> {
  const fileName = basename(path);
  const planned = await planRun(db, env.dataDir, { path, fileName, isUpload: false, format, userId: null });
  if (!planned.ok) throw new StartFailure(`${path}: ${planned.sentence}`);
  const { runId } = planned;
  await showRun(db, runId, say);
  if (!yes && !(await agree())) {
    say(
      `Nothing is saved. Look it through at /admin/import/${runId}, or say: npm run site -- import --resume ${runId}`,
    );
    return;
  }
  await apply(db, env, { runId, fetchesLinked }, say);
}

async function showRun(db: Db, runId: string, say: Say): Promise<void> {
  const run = await getRun(db, runId, new Date());
  if (!run) return;
  say(`${run.source}: what each post will become.\n`);
  const table = new PlanTable(say);
  for (let from = 0; ; ) {
    const items = await listItems(db, runId, { from, take: BATCH });
    const last = items.at(-1);
    if (!last) break;
    await table.add(items, await foresee(db, items));
    from = last.position + 1;
  }
  for (const { where, text } of run.notes) table.note(where, text);
  table.end();
}

async function apply(
  db: Db,
  env: Env,
  { runId, fetchesLinked }: { runId: string; fetchesLinked: boolean },
  say: Say,
): Promise<void> {
  const stop = stopOnSignal();
  const began = performance.now();
  let [told, saved] = [began, 0];
  const result = await applyRun(
    db,
    env.dataDir,
    { runId, editor: null },
    {
      isStopped: () => stop.isAsked,
      onProgress: (count) => {
        saved = count;
        if (performance.now() - told < TELL_EVERY_MS) return;
        told = performance.now();
        say(`${count} posts so far …`);
      },
    },
  );
  stop.forget();
  const seconds = (performance.now() - began) / 1000;
  if (!result.ok) throw new StartFailure(REFUSALS[result.reason]);
  if (fetchesLinked && result.state === 'done') await fetchPictures(db, env, runId, say);
  const run = await getRun(db, runId, new Date());
  if (!run) throw new StartFailure(REFUSALS['no-run']);
  const reports = await writeReport(db, env.dataDir, runId, new Date());
  say(`\n${describeCounts(run)}`);
  if (saved > 0) say(`${seconds.toFixed(1)} s, ${Math.round(saved / seconds)} posts a second.`);
  say(`The report is in ${reports.join(' and ')}`);
  if (run.linked.unasked > 0) {
    say(
      `${run.linked.unasked} posts show pictures that are only linked. To fetch them: npm run site -- import --resume ${runId} --fetch-linked`,
    );
  }
  if (result.state === 'paused') say(`It was stopped. To go on: npm run site -- import --resume ${runId}`);
  else say(`To take it all back: npm run site -- import --undo ${runId}`);
  if (run.counts.conflict > 0) {
    say(`${run.counts.conflict} wait for your choice: /admin/import/${runId}`);
    process.exitCode = WAITS;
  }
}

/** The machines where linked pictures lie are asked for them: somebody said so. */
async function fetchPictures(db: Db, env: Env, runId: string, say: Say): Promise<void> {
  const stop = new AbortController();
  const signals = stopOnSignal(() => stop.abort());
  let told = performance.now();
  const result = await fetchLinked(
    db,
    env.dataDir,
    { runId, editor: null },
    {
      signal: stop.signal,
      onProgress: ({ kept, failed, left }) => {
        if (performance.now() - told < TELL_EVERY_MS) return;
        told = performance.now();
        say(`${kept} pictures fetched, ${failed} not to be had, ${left} posts to go …`);
      },
    },
  );
  signals.forget();
  if (result.ok) say(`Linked pictures: ${result.kept} fetched and kept, ${result.failed} not to be had.`);
}

async function takeBack(db: Db, env: Env, runId: string, say: Say): Promise<void> {
  const result = await undoRun(db, env.dataDir, { runId, editor: null }, new Date());
  if (!result.ok) throw new StartFailure(REFUSALS[result.reason]);
  say(`${result.undone} taken back.`);
  if (result.kept > 0) say(`${result.kept} were edited since, or have been seen by readers, and stay.`);
  await writeReport(db, env.dataDir, runId, new Date());
}

const REFUSALS = {
  'no-run': 'There is no import of this number.',
  'under-way': 'This import is under way in another process, or was undone.',
} as const;

/** Whoever does not sit at a terminal has said nothing. */
async function agree(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question('\nSave it? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}

function readOptions(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string' },
        yes: { type: 'boolean', default: false },
        resume: { type: 'string' },
        undo: { type: 'string' },
        'fetch-linked': { type: 'boolean', default: false },
      },
    });
    const [path, ...others] = positionals;
    const { format = null, resume, undo, yes } = values;
    if (others.length > 0) throw new Error(`import takes one path, and was given ${positionals.length}.`);
    if (path === undefined && resume === undefined && undo === undefined) throw new Error('Which archive?');
    if (format !== null && !importers.some(({ name }) => name === format)) {
      throw new Error(`There is no format “${format}”.`);
    }
    const [dryRun, fetchesLinked] = [values['dry-run'], values['fetch-linked']];
    return { path: resolve(path ?? ''), dryRun, format, yes, resume, undo, fetchesLinked };
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}
