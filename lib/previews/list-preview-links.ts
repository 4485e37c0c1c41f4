import type { Db } from '../db/client';
import type { PreviewLinkView } from './preview-link';

/** An interview's preview links, the newest first, those that have ended too. */
export function listPreviewLinks(db: Db, episodeId: number): Promise<PreviewLinkView[]> {
  return db.previewLink.findMany({
    where: { episodeId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      label: true,
      allowsRemarks: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      lastUsedAt: true,
    },
  });
}
