import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../db/client';
import type { VideoCheckOutcome } from '../../db/generated/sqlite/enums';
import type { OembedResult } from '../../youtube/fetch-oembed';
import { readable } from '../filters';

/** A video is asked about this often, milliseconds. */
const EVERY_MS = 24 * 3_600_000;
/** For so long a process that began to ask is believed to be at it, milliseconds. */
const CLAIM_MS = 900_000;
/** Videos a pass; those left over are the next one's. */
const MOST = 200;
/** So many without an answer one after the other, and there is no way to YouTube. */
const MAX_FAILURES = 3;
const NAME = 'video_checks';

export type CheckVideosOptions = {
  ask: (youtubeId: string) => Promise<OembedResult>;
  now: () => Date;
  signal: AbortSignal;
  /** Between two questions, milliseconds: nobody minds one a second. */
  paceMs?: number;
};

/**
 * Asks about the videos of what readers see that nobody asked about for a day, one after the other, and keeps the
 * answers. Where another process is at it, or there is no way to YouTube, nothing is done.
 * @returns how many were answered
 */
export async function checkVideos(db: Db, { ask, now, signal, paceMs = 1_000 }: CheckVideosOptions): Promise<number> {
  const due = await listDue(db, now());
  if (due.length === 0 || !(await claim(db, now().getTime()))) return 0;
  let answered = 0;
  let failures = 0;
  for (const { id, youtubeId } of due) {
    if (signal.aborted || failures === MAX_FAILURES) break;
    if (answered + failures > 0) await sleep(paceMs, undefined, { signal }).catch(() => {});
    const answer = toAnswer(await ask(youtubeId));
    failures = answer.outcome === 'unknown' ? failures + 1 : 0;
    if (signal.aborted) break;
    await keep(db, { episodeId: id, youtubeId, answer }, now());
    if (answer.outcome !== 'unknown') answered += 1;
  }
  await release(db);
  return answered;
}

type Answer = { outcome: VideoCheckOutcome; detail: string };

function toAnswer(result: OembedResult): Answer {
  if (result.ok) return { outcome: 'available', detail: '' };
  switch (result.reason) {
    case 'gone':
      return { outcome: 'gone', detail: `HTTP ${result.status}` };
    case 'not-embeddable':
      return { outcome: 'notEmbeddable', detail: `HTTP ${result.status}` };
    case 'unreachable':
      return { outcome: 'unknown', detail: result.detail };
  }
}

async function listDue(db: Db, now: Date): Promise<{ id: number; youtubeId: string }[]> {
  const rows = await db.episode.findMany({
    where: { ...readable, youtubeId: { not: '' } },
    orderBy: { id: 'asc' },
    select: { id: true, youtubeId: true, videoCheck: { select: { youtubeId: true, checkedAt: true } } },
  });
  const before = now.getTime() - EVERY_MS;
  return rows
    .map(({ id, youtubeId, videoCheck }) => ({
      id,
      youtubeId,
      at: videoCheck?.youtubeId === youtubeId ? videoCheck.checkedAt.getTime() : 0,
    }))
    .filter(({ at }) => at <= before)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST);
}

/** One statement, so of any number of processes one has it. */
async function claim(db: Db, now: number): Promise<boolean> {
  const until = String(now + CLAIM_MS);
  const taken = await db.$queryRaw<unknown[]>`
    INSERT INTO site_value (name, value) VALUES (${NAME}, ${until})
    ON CONFLICT (name) DO UPDATE SET value = ${until} WHERE CAST(site_value.value AS BIGINT) <= ${BigInt(now)}
    RETURNING name`;
  return taken.length > 0;
}

async function release(db: Db): Promise<void> {
  await db.siteValue.updateMany({ where: { name: NAME }, data: { value: '0' } });
}

/** What YouTube said before holds for as long as it does not say anything else. */
async function keep(
  db: Db,
  { episodeId, youtubeId, answer }: { episodeId: number; youtubeId: string; answer: Answer },
  now: Date,
): Promise<void> {
  const before = await db.videoCheck.findUnique({ where: { episodeId } });
  const known = before?.youtubeId === youtubeId ? before : null;
  const outcome = answer.outcome === 'unknown' && known ? known.outcome : answer.outcome;
  const since = known?.outcome === outcome ? known.since : now;
  const data = { youtubeId, outcome, detail: answer.detail.slice(0, 200), checkedAt: now, since };
  await db.videoCheck.upsert({ where: { episodeId }, create: { episodeId, ...data }, update: data });
}
