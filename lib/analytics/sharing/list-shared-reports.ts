import type { Db } from '../../db/client';
import type { SharedReportView } from './shared-report';

/** Which links to figures are there? The newest first, revoked ones too. */
export async function listSharedReports(db: Db): Promise<SharedReportView[]> {
  const rows = await db.sharedReport.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const ids = [...new Set(rows.flatMap((row) => row.episodeId ?? []))];
  const episodes = await db.episode.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, slug: true, title: true },
  });
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  return rows.map(({ id, label, episodeId, passwordHash, createdAt, expiresAt, revokedAt, lastUsedAt }) => ({
    id,
    label,
    episode: episodeId === null ? null : (byId.get(episodeId) ?? null),
    hasPassword: passwordHash !== null,
    createdAt,
    expiresAt,
    revokedAt,
    lastUsedAt,
  }));
}
