import { recordNothing } from '../audit/acting';
import { recordAudit } from '../audit/record-audit';
import { type Asker, mayWith } from '../auth/permissions';
import type { Db } from '../db/client';

/**
 * Closes a link for good, at its next request; the time of the first revocation stays. A link of an interview that is not
 * the editor's to show stays open.
 */
export async function revokePreviewLink(
  db: Db,
  { id, editor }: { id: number; editor: Asker },
  now: Date,
): Promise<void> {
  const link = await db.previewLink.findUnique({
    where: { id },
    select: {
      label: true,
      revokedAt: true,
      episode: { select: { id: true, title: true, status: true, createdByUserId: true } },
    },
  });
  if (!link || link.revokedAt || !mayWith(editor, 'episodes.preview', link.episode)) return recordNothing();
  const { label, episode } = link;
  await db.$transaction(async (tx) => {
    const { count } = await tx.previewLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count === 0) return recordNothing();
    const subject = { kind: 'episode', id: episode.id, name: episode.title } as const;
    await recordAudit(tx, { action: 'preview.revoked', subject, detail: { for: label }, userId: editor.id }, now);
  });
}
