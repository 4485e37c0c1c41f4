import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { recordChange } from '../episodes/record-change';
import { bumpContentVersion } from '../site/content-version';

export type Published = { episodes: number[]; articles: number[] };

const NOTHING: Published = { episodes: [], articles: [] };

/**
 * Publishes what was scheduled for now or earlier, each at the instant that it was scheduled for, however late: what was
 * published before keeps the time of the first. In one transaction, alone among those that write content, so that each
 * comes out once whichever process is first.
 */
export async function publishDue(db: Db, now: Date): Promise<Published> {
  // Looked at every few seconds by every process, and hardly ever true: no lock is taken for it.
  if (!(await isSomethingDue(db, now))) return NOTHING;
  return asSingleWriter(db, 'editing', async (tx) => {
    const published = { episodes: await publishEpisodes(tx, now), articles: await publishArticles(tx, now) };
    if (published.episodes.length + published.articles.length > 0) await bumpContentVersion(tx);
    return published;
  });
}

/** When the next is due; null where nothing is scheduled. */
export async function findNextDue(db: Db): Promise<Date | null> {
  const next = {
    where: { status: 'scheduled' },
    orderBy: { scheduledFor: 'asc' },
    select: { scheduledFor: true },
  } as const;
  const [episode, article] = await Promise.all([db.episode.findFirst(next), db.article.findFirst(next)]);
  const times = [episode, article].flatMap((row) => row?.scheduledFor?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

const due = (now: Date) => ({ status: 'scheduled', scheduledFor: { lte: now } }) as const;

async function isSomethingDue(db: Db, now: Date): Promise<boolean> {
  const [episode, article] = await Promise.all([
    db.episode.findFirst({ where: due(now), select: { id: true } }),
    db.article.findFirst({ where: due(now), select: { id: true } }),
  ]);
  return episode !== null || article !== null;
}

async function publishEpisodes(tx: Tx, now: Date): Promise<number[]> {
  const rows = await tx.episode.findMany({
    where: due(now),
    select: { id: true, title: true, scheduledFor: true, publishedAt: true },
  });
  for (const { id, title, scheduledFor, publishedAt } of rows) {
    const at = scheduledFor ?? now;
    await tx.episode.update({
      where: { id },
      data: { status: 'published', scheduledFor: null, publishedAt: publishedAt ?? at, updatedAt: at },
    });
    await recordChange(tx, { episodeId: id, before: 'scheduled', after: 'published', userId: null }, at);
    const subject = { kind: 'episode', id, name: title } as const;
    await recordAudit(tx, { action: 'episode.published', subject, userId: null }, now);
  }
  return rows.map(({ id }) => id);
}

async function publishArticles(tx: Tx, now: Date): Promise<number[]> {
  const rows = await tx.article.findMany({
    where: due(now),
    select: { id: true, title: true, scheduledFor: true, publishedAt: true },
  });
  for (const { id, title, scheduledFor, publishedAt } of rows) {
    const at = scheduledFor ?? now;
    await tx.article.update({
      where: { id },
      data: { status: 'published', scheduledFor: null, publishedAt: publishedAt ?? at, updatedAt: at },
    });
    const subject = { kind: 'article', id, name: title } as const;
    await recordAudit(tx, { action: 'article.published', subject, userId: null }, now);
  }
  return rows.map(({ id }) => id);
}
