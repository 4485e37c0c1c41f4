import { hashToken } from '../../auth/secret-token';
import type { Db } from '../../db/client';
import { isAdmission } from './admission';
import { isOpen } from './shared-report';

/** What a link shows to whoever holds it. */
export type OpenReport = {
  id: number;
  label: string;
  /** Null: the whole site. */
  episode: { id: number; slug: string } | null;
};

export type OpenSharedReportResult =
  | { ok: true; report: OpenReport }
  /** `gone`: there is no such link, or none any more; which of them is nobody's business. */
  | { ok: false; reason: 'gone' | 'password' };

/** A use is noted this often at most, milliseconds: a page that is being read is not written for at each request. */
const USE_NOTED_EVERY_MS = 60_000;

/**
 * Whether a link's token opens its report now. Asked at every request, so a revoked link shows nothing more.
 * @param admission what check-shared-password.ts gave for the password, where the link has one
 */
export async function openSharedReport(
  db: Db,
  { token, admission }: { token: string; admission: string | undefined },
  now: Date,
): Promise<OpenSharedReportResult> {
  // Found by a digest of a random token: how long that takes tells nobody anything about the token.
  const row = await db.sharedReport.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!row || !isOpen(row, now)) return { ok: false, reason: 'gone' };
  const episode = await findEpisode(db, row.episodeId);
  if (row.episodeId !== null && !episode) return { ok: false, reason: 'gone' };
  if (row.passwordHash !== null && !(await isAdmission(db, row.id, row.passwordHash, admission, now)))
    return { ok: false, reason: 'password' };
  await noteUse(db, row.id, now);
  return { ok: true, report: { id: row.id, label: row.label, episode } };
}

async function findEpisode(db: Db, id: number | null): Promise<OpenReport['episode']> {
  return id === null ? null : db.episode.findUnique({ where: { id }, select: { id: true, slug: true } });
}

async function noteUse(db: Db, id: number, now: Date): Promise<void> {
  const before = new Date(now.getTime() - USE_NOTED_EVERY_MS);
  await db.sharedReport.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}
