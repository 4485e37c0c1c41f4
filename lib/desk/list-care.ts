import type { Db } from '../db/client';
import { readable } from '../episodes/filters';
import { getEpisodeForEditing } from '../episodes/get-episode-for-editing';
import { getPublicationFacts } from '../episodes/get-publication-facts';
import { checkPublication, isError } from '../episodes/publication-checks';
import { toCheckedEpisode } from '../episodes/to-checked-episode';

type Named = { id: number; number: number; title: string };

/** Something that waits for an editor. */
export type Care =
  /** YouTube says that the video is gone or may not be embedded. */
  | { kind: 'video'; episode: Named; outcome: 'gone' | 'notEmbeddable'; since: Date }
  /** Remarks on it that nobody has marked as done. */
  | { kind: 'remarks'; episode: Named; count: number }
  /** It is scheduled, and there is something to be looked at before it comes out. */
  | { kind: 'checks'; episode: Named; errors: number; warnings: number };

/** Of each kind, at most. */
const SHOWN = 20;

const named = { id: true, number: true, title: true } as const;

/** What needs care, the most pressing first. @param own the part of the episodes that is asked about */
export async function listCare(db: Db, own: { createdByUserId?: string }): Promise<Care[]> {
  const lists = await Promise.all([listVideos(db, own), listScheduled(db, own), listRemarks(db, own)]);
  return lists.flat();
}

async function listVideos(db: Db, own: { createdByUserId?: string }): Promise<Care[]> {
  const rows = await db.videoCheck.findMany({
    where: { outcome: { in: ['gone', 'notEmbeddable'] }, episode: { ...readable, ...own } },
    orderBy: { since: 'desc' },
    take: SHOWN,
    select: { outcome: true, since: true, youtubeId: true, episode: { select: { ...named, youtubeId: true } } },
  });
  return rows.flatMap(({ outcome, since, youtubeId, episode: { youtubeId: current, ...episode } }): Care[] => {
    // It has another video by now, which is asked about soon.
    if (youtubeId !== current || outcome === 'available' || outcome === 'unknown') return [];
    return [{ kind: 'video', episode, outcome, since }];
  });
}

async function listScheduled(db: Db, own: { createdByUserId?: string }): Promise<Care[]> {
  const rows = await db.episode.findMany({
    where: { status: 'scheduled', ...own },
    orderBy: { scheduledFor: 'asc' },
    take: SHOWN,
    select: named,
  });
  const texts = new Map((await db.question.findMany()).map(({ id, text }) => [id, text]));
  const care: Care[] = [];
  for (const episode of rows) {
    const whole = await getEpisodeForEditing(db, episode.id);
    if (!whole) continue;
    const facts = await getPublicationFacts(db, episode.id);
    const findings = checkPublication(toCheckedEpisode(whole.content, texts), facts);
    const errors = findings.filter(isError).length;
    if (findings.length > 0) care.push({ kind: 'checks', episode, errors, warnings: findings.length - errors });
  }
  return care;
}

async function listRemarks(db: Db, own: { createdByUserId?: string }): Promise<Care[]> {
  const counts = await db.remark.groupBy({
    by: ['episodeId'],
    where: { doneAt: null, episode: own },
    _count: { _all: true },
    orderBy: { _count: { episodeId: 'desc' } },
    take: SHOWN,
  });
  const episodes = await db.episode.findMany({
    where: { id: { in: counts.map(({ episodeId }) => episodeId) } },
    select: named,
  });
  return counts.flatMap(({ episodeId, _count }): Care[] => {
    const episode = episodes.find(({ id }) => id === episodeId);
    return episode ? [{ kind: 'remarks', episode, count: _count._all }] : [];
  });
}
