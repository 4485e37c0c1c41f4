import type { Db } from '../../db/client';
import type { EpisodeChangeKind } from '../../db/generated/sqlite/enums';
import { type Day, type DayRange, dayOf, instantsOf } from '../reports/calendar';

export type MarkedEpisode = { id: number; number: number; slug: string; title: string };

/** Something that a chart marks on a day. */
export type Marker = { day: Day; episode: MarkedEpisode | null } & (
  | { kind: EpisodeChangeKind }
  | { kind: 'note'; id: number; text: string }
);

export type ListMarkers = {
  range: DayRange;
  /** One episode's, its edits included; of the whole site, edits are left out, which are too many to tell anything. */
  episodeId?: number;
};

const summary = { id: true, number: true, slug: true, title: true } as const;

/**
 * What do the charts of some days mark? Publications, withdrawals and edits, one a day, episode and kind, and owners'
 * annotations; in the order of the days.
 */
export async function listMarkers(db: Db, { range, episodeId }: ListMarkers): Promise<Marker[]> {
  const [changes, publications, notes] = await Promise.all([
    listChanges(db, range, episodeId),
    listFirstPublications(db, range, episodeId),
    listNotes(db, range, episodeId),
  ]);
  const known = new Map(
    [...publications, ...changes].map((marker) => [`${marker.day} ${marker.kind} ${marker.episode?.id}`, marker]),
  );
  return [...known.values(), ...notes].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

async function listChanges(db: Db, range: DayRange, episodeId?: number): Promise<Marker[]> {
  const { from, to } = instantsOf(range);
  const rows = await db.episodeChange.findMany({
    where: {
      at: { gte: new Date(from), lt: new Date(to) },
      ...(episodeId === undefined ? { kind: { not: 'edited' } } : { episodeId }),
    },
    orderBy: { at: 'asc' },
    select: { kind: true, at: true, episode: { select: summary } },
  });
  return rows.map(({ kind, at, episode }) => ({ day: dayOf(at.getTime(), range.timeZone), kind, episode }));
}

/** Of episodes that came in otherwise than through the desk too: by an import, or before changes were kept. */
async function listFirstPublications(db: Db, range: DayRange, episodeId?: number): Promise<Marker[]> {
  const { from, to } = instantsOf(range);
  const rows = await db.episode.findMany({
    where: {
      publishedAt: { gte: new Date(from), lt: new Date(to) },
      ...(episodeId === undefined ? {} : { id: episodeId }),
    },
    orderBy: { publishedAt: 'asc' },
    select: { ...summary, publishedAt: true },
  });
  return rows.flatMap(({ publishedAt, ...episode }) =>
    publishedAt ? [{ day: dayOf(publishedAt.getTime(), range.timeZone), kind: 'published' as const, episode }] : [],
  );
}

/** An episode's and the whole site's; of the whole site, every episode's too. */
async function listNotes(db: Db, { from, to }: DayRange, episodeId?: number): Promise<Marker[]> {
  const rows = await db.annotation.findMany({
    where: {
      day: { gte: from, lte: to },
      ...(episodeId === undefined ? {} : { OR: [{ episodeId }, { episodeId: null }] }),
    },
    orderBy: [{ day: 'asc' }, { id: 'asc' }],
  });
  const ids = [...new Set(rows.flatMap((row) => row.episodeId ?? []))];
  const episodes = await db.episode.findMany({ where: { id: { in: ids } }, select: summary });
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  return rows.map(({ id, day, text, ...row }) => ({
    day,
    kind: 'note',
    id,
    text,
    episode: row.episodeId === null ? null : (byId.get(row.episodeId) ?? null),
  }));
}
