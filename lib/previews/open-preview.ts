import { hashToken } from '../auth/secret-token';
import type { Db } from '../db/client';
import { type EpisodeView, episodeViewInclude, toEpisodeView } from '../episodes/episode';
import { markMissingPages } from '../episodes/mark-missing-pages';
import type { TranscriptView } from '../episodes/transcript';
import { getTranscript } from '../episodes/transcripts/get-transcript';
import { isOpen } from './preview-link';

/** What a link shows to whoever holds it. */
export type Preview = {
  linkId: number;
  label: string;
  allowsRemarks: boolean;
  expiresAt: Date;
  /** As it is now, whatever its status. */
  episode: EpisodeView;
  transcript: TranscriptView | null;
};

/** A use is noted this often at most, milliseconds: a page that is being read is not written for at each request. */
const USE_NOTED_EVERY_MS = 60_000;

/** What a link's token opens now, or null: there is no such link, or none any more, and which is nobody's business. */
export async function openPreview(db: Db, token: string, now: Date): Promise<Preview | null> {
  // Found by a digest of a random token: how long that takes tells nobody anything about the token.
  const link = await db.previewLink.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!link || !isOpen(link, now)) return null;
  const row = await db.episode.findUnique({ where: { id: link.episodeId }, include: episodeViewInclude });
  if (!row) return null;
  await noteUse(db, link.id, now);
  const { id: linkId, label, allowsRemarks, expiresAt } = link;
  const episode = await markMissingPages(db, toEpisodeView(row));
  return { linkId, label, allowsRemarks, expiresAt, episode, transcript: await getTranscript(db, row.id) };
}

async function noteUse(db: Db, id: number, now: Date): Promise<void> {
  const before = new Date(now.getTime() - USE_NOTED_EVERY_MS);
  await db.previewLink.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}
