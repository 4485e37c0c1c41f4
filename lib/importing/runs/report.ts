import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Db } from '../../db/client';
import { getRun, type RunView } from './get-run';
import { type ItemView, listItems } from './list-items';
import { runFolder } from './spool';

const BATCH = 200;

/** The version of the report's JSON; it changes when a name in it does. */
const VERSION = 1;

/** A run's report as JSON, to keep: every post, what it became and why, and what concerns the archive as a whole. */
export async function* reportAsJson(db: Db, run: RunView): AsyncGenerator<string> {
  const { id, state, source, fileName, total, counts, notes, createdAt, endedAt } = run;
  const head = { version: VERSION, id, state, source, fileName, total, counts, createdAt, endedAt, notes };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "posts": [`;
  let isFirst = true;
  for await (const item of eachItem(db, id)) {
    yield `${isFirst ? '' : ','}\n    ${JSON.stringify(toReported(item))}`;
    isFirst = false;
  }
  yield '\n  ]\n}\n';
}

/** The same to be read. */
export async function* reportAsText(db: Db, run: RunView): AsyncGenerator<string> {
  yield `Import of ${run.fileName} (${run.source})\n${describeCounts(run)}\n\n`;
  for await (const item of eachItem(db, run.id)) {
    yield `${STATES[item.state]}: ${item.title || '(no title)'} [${item.sourceKey}]${describeResult(item)}\n`;
    for (const sentence of listSentences(item)) yield `    ${sentence}\n`;
  }
  if (run.notes.length > 0) yield '\nOf the archive as a whole\n';
  for (const { where, text } of run.notes) yield `    ${[where, text].filter(Boolean).join(': ')}\n`;
}

/** Writes both beside what the run keeps. @returns their paths */
export async function writeReport(db: Db, dataDir: string, runId: string, now: Date): Promise<string[]> {
  const run = await getRun(db, runId, now);
  if (!run) return [];
  const folder = runFolder(dataDir, runId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = [
    [join(folder, 'report.json'), reportAsJson(db, run)],
    [join(folder, 'report.txt'), reportAsText(db, run)],
  ] as const;
  for (const [path, content] of files) {
    await pipeline(Readable.from(content), createWriteStream(`${path}.part`, { mode: 0o600 }));
    await rename(`${path}.part`, path);
  }
  return files.map(([path]) => path);
}

/** How often which came out: “2 saved, 1 skipped”. */
export function describeCounts({ total, counts }: Pick<RunView, 'total' | 'counts'>): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const named = parts.map(([state, count]) => `${count} ${state === 'conflict' ? 'waiting for your choice' : state}`);
  return `${total} ${total === 1 ? 'post' : 'posts'}: ${named.join(', ') || 'none'}.`;
}

const STATES = {
  waiting: 'Not saved yet',
  saved: 'Saved',
  unchanged: 'Unchanged',
  conflict: 'Waits for your choice',
  skipped: 'Skipped',
  refused: 'Refused',
  undone: 'Undone',
} as const satisfies Record<ItemView['state'], string>;

function describeResult({ subject, subjectId, becomes }: ItemView): string {
  return subject === null ? '' : ` → ${becomes} (/admin/${subject}s/${subjectId})`;
}

function listSentences({ plan, reason }: ItemView): string[] {
  const linked = plan.media.linked.length > 0 && !reason ? [`${plan.media.linked.length} media are only linked.`] : [];
  return [...reason.split('\n').filter(Boolean), ...plan.problems, ...linked];
}

function toReported(item: ItemView) {
  const { position, sourceKey, title, state, becomes, confidence, subject, subjectId, reason, plan, correction } = item;
  const { source, reasons, problems, hasLeftover, publishedAt, isDraft, addresses, media } = plan;
  return {
    position,
    source,
    sourceKey,
    title,
    state,
    becomes,
    confidence,
    subject,
    subjectId,
    sentences: reason.split('\n').filter(Boolean),
    reasons,
    problems,
    hasLeftover,
    publishedAt,
    isDraft,
    addresses,
    media,
    correction,
  };
}

async function* eachItem(db: Db, runId: string): AsyncGenerator<ItemView> {
  for (let from = 0; ; ) {
    const items = await listItems(db, runId, { from, take: BATCH });
    yield* items;
    const last = items.at(-1);
    if (!last) return;
    from = last.position + 1;
  }
}
