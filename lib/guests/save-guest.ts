import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import type { RevisionKind } from '../db/generated/sqlite/enums';
import { asSingleWriter } from '../db/single-writer';
import { parseLinks } from '../links';
import { bumpContentVersion } from '../site/content-version';
import { foldName } from './fold-name';
import { type GuestContent, revisionOf } from './guest-content';
import { recordGuestRevision } from './guest-revision';

export type SaveGuest = {
  id: number;
  /** The version that the editor began from. */
  revision: string;
  content: GuestContent;
  /** Null where no account did it: a command. */
  editorId: string | null;
  /** Why its revision is there; `saved` where an editor wrote it. */
  revisionKind?: RevisionKind;
};

export type SaveGuestResult =
  | { ok: true; revision: string }
  /** Another guest has this name. */
  | { ok: false; reason: 'taken'; by: { id: number; name: string } }
  /** Somebody saved since; naming their revision in the next try overwrites what they saved. */
  | { ok: false; reason: 'conflict' }
  | { ok: false; reason: 'gone' };

/** Saves what is written of a guest. Their address stays, whatever becomes of the name. */
export function saveGuest(
  db: Db,
  { id, revision, content, editorId, revisionKind }: SaveGuest,
  now: Date,
): Promise<SaveGuestResult> {
  return asSingleWriter(db, 'editing', async (tx): Promise<SaveGuestResult> => {
    const refusal = (await refuseStale(tx, id, revision)) ?? (await refuseTaken(tx, id, content.name));
    if (refusal) return refusal;
    await recordGuestRevision(tx, { id, userId: null }, now);
    const { name, headline, biography, links } = content;
    await tx.guest.update({
      where: { id },
      data: { name, foldedName: foldName(name), headline, biography, links: JSON.stringify(links), updatedAt: now },
    });
    await recordGuestRevision(tx, { id, userId: editorId, kind: revisionKind }, now);
    await bumpContentVersion(tx);
    await recordAudit(tx, { action: 'guest.saved', subject: { kind: 'guest', id, name }, userId: editorId }, now);
    return { ok: true, revision: revisionOf(content) };
  });
}

async function refuseStale(tx: Tx, id: number, revision: string): Promise<SaveGuestResult | null> {
  const row = await tx.guest.findUnique({ where: { id } });
  if (!row) return { ok: false, reason: 'gone' };
  const now = revisionOf({ ...row, links: parseLinks(row.links) });
  return now === revision ? null : { ok: false, reason: 'conflict' };
}

async function refuseTaken(tx: Tx, id: number, name: string): Promise<SaveGuestResult | null> {
  const by = await tx.guest.findFirst({
    where: { foldedName: foldName(name), id: { not: id } },
    select: { id: true, name: true },
  });
  return by && { ok: false, reason: 'taken', by };
}
