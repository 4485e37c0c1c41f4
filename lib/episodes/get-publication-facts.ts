import type { Db, Tx } from '../db/client';
import type { PublicationFacts } from './publication-checks';

/** Old addresses below /episodes that an editor is told of as they type; a save asks for its own. */
const ADDRESSES = 2_000;

/**
 * What the site knows that publication-checks.ts asks for.
 * @param episodeId null for one that was never saved
 */
export async function getPublicationFacts(db: Db | Tx, episodeId: number | null): Promise<PublicationFacts> {
  const [others, guests, redirects, episode] = await Promise.all([
    db.episode.findMany({
      where: episodeId === null ? {} : { id: { not: episodeId } },
      orderBy: { number: 'asc' },
      select: { number: true },
    }),
    db.guest.findMany({ where: { portraitId: { not: null } }, select: { foldedName: true } }),
    db.redirect.findMany({
      where: { path: { startsWith: '/episodes/' } },
      orderBy: { id: 'desc' },
      take: ADDRESSES,
      select: { path: true, target: true },
    }),
    episodeId === null ? null : getOwnFacts(db, episodeId),
  ]);
  const otherNumbers = others.map(({ number }) => number);
  return {
    highestOtherNumber: otherNumbers.at(-1) ?? null,
    otherNumbers,
    guestsWithPortrait: guests.map(({ foldedName }) => foldedName),
    oldAddresses: redirects.flatMap(({ path, target }) => {
      const [, slug] = /^\/episodes\/([^/]+)$/.exec(path) ?? [];
      return slug === undefined ? [] : [{ slug, target }];
    }),
    knownSlug: episode?.knownSlug ?? null,
    video: episode?.video ?? null,
    transcriptEndSeconds: episode?.transcriptEndSeconds ?? null,
  };
}

async function getOwnFacts(db: Db | Tx, id: number) {
  const [row, lastCue] = await Promise.all([
    db.episode.findUnique({
      where: { id },
      select: {
        slug: true,
        publishedAt: true,
        status: true,
        videoCheck: { select: { youtubeId: true, outcome: true } },
      },
    }),
    db.transcriptCue.findFirst({ where: { episodeId: id }, orderBy: { endMs: 'desc' }, select: { endMs: true } }),
  ]);
  return {
    knownSlug: row && (row.publishedAt !== null || row.status === 'unlisted') ? row.slug : null,
    video: row?.videoCheck ?? null,
    transcriptEndSeconds: lastCue && lastCue.endMs / 1000,
  };
}
