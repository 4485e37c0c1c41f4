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
    select: { revokedAt: true, episode: { select: { status: true, createdByUserId: true } } },
  });
  if (!link || link.revokedAt || !mayWith(editor, 'episodes.preview', link.episode)) return;
  await db.previewLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}
