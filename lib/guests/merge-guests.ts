import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { reviseEpisodes } from '../episodes/revise-episodes';
import { bumpContentVersion } from '../site/content-version';
import { recordMove } from '../site/redirects/record-move';
import { foldName } from './fold-name';
import { recordGuestRevision } from './guest-revision';

/** What of two guests is chosen between them. */
export const MERGED_FIELDS = ['name', 'headline', 'biography', 'links', 'portrait'] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

export type MergeGuests = {
  /** The guest who will be no more. */
  from: number;
  /** The one whom they are. */
  into: number;
  /** Whose each field is; what is left out is of the one who stays. */
  choice: Partial<Record<MergedField, 'from' | 'into'>>;
  /** Who; null where no account does it. */
  userId: string | null;
};

export type MergeGuestsResult =
  | { ok: true; episodes: number }
  /** Either is gone, or they are one. */
  | { ok: false; reason: 'gone' | 'same' };

/** Every interview of the one who goes has a revision more. Milliseconds. */
const TIMEOUT_MS = 120_000;

/**
 * Makes two guests one, without an appearance lost: those of the one who goes are the other's, in the place that they
 * had, and one where both were guests of an interview. Their address leads to the other's.
 */
export function mergeGuests(db: Db, merge: MergeGuests, now: Date): Promise<MergeGuestsResult> {
  return asSingleWriter(db, 'editing', (tx) => mergeIn(tx, merge, now), { timeoutMs: TIMEOUT_MS });
}

async function mergeIn(
  tx: Tx,
  { from: fromId, into: intoId, choice, userId }: MergeGuests,
  now: Date,
): Promise<MergeGuestsResult> {
  if (fromId === intoId) return { ok: false, reason: 'same' };
  const from = await tx.guest.findUnique({ where: { id: fromId } });
  const into = await tx.guest.findUnique({ where: { id: intoId } });
  if (!from || !into) return { ok: false, reason: 'gone' };
  for (const id of [fromId, intoId]) await recordGuestRevision(tx, { id, userId: null }, now);

  const appearances = await tx.episodeGuest.findMany({ where: { guestId: fromId }, orderBy: { episodeId: 'asc' } });
  const ids = appearances.map(({ episodeId }) => episodeId);
  await reviseEpisodes(tx, { ids, userId }, now, async () => {
    for (const id of ids) await replaceGuest(tx, id, fromId, intoId);
    await tx.guest.delete({ where: { id: fromId } });
    const of = (field: MergedField) => (choice[field] === 'from' ? from : into);
    const { name } = of('name');
    await tx.guest.update({
      where: { id: intoId },
      data: {
        name,
        foldedName: foldName(name),
        headline: of('headline').headline,
        biography: of('biography').biography,
        links: of('links').links,
        portraitId: of('portrait').portraitId,
        updatedAt: now,
      },
    });
  });

  await recordMove(tx, { from: `/guests/${from.slug}`, to: `/guests/${into.slug}` }, now);
  await recordGuestRevision(tx, { id: intoId, userId }, now);
  await bumpContentVersion(tx);
  const subject = { kind: 'guest', id: intoId, name: into.name } as const;
  const detail = { merged: from.name, interviews: ids.length };
  await recordAudit(tx, { action: 'guest.merged', subject, detail, userId }, now);
  return { ok: true, episodes: ids.length };
}

/** Puts one guest of an episode in another's place, who is there once, in the first place that either had. */
async function replaceGuest(tx: Tx, episodeId: number, fromId: number, intoId: number): Promise<void> {
  const rows = await tx.episodeGuest.findMany({ where: { episodeId }, orderBy: { position: 'asc' } });
  const guests = [...new Set(rows.map(({ guestId }) => (guestId === fromId ? intoId : guestId)))];
  await tx.episodeGuest.deleteMany({ where: { episodeId } });
  await tx.episodeGuest.createMany({ data: guests.map((guestId, position) => ({ episodeId, guestId, position })) });
}
