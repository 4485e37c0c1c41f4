import { hashPassword } from 'better-auth/crypto';
import { recordAudit } from '../../audit/record-audit';
import { hashToken, makeToken } from '../../auth/secret-token';
import type { Db } from '../../db/client';

export type CreateSharedReport = {
  label: string;
  /** Null: the whole site. */
  episodeId: number | null;
  /** Null where none is asked for. */
  password: string | null;
  expiresAt: Date | null;
  userId: string;
};

export type CreateSharedReportResult =
  /** The token is told here and never again. */
  { ok: true; id: number; token: string } | { ok: false; reason: 'unknown-episode' | 'ends-in-the-past' };

/** Makes a link by which figures are read without an account. */
export async function createSharedReport(
  db: Db,
  { password, ...report }: CreateSharedReport,
  now: Date,
): Promise<CreateSharedReportResult> {
  if (report.expiresAt !== null && report.expiresAt <= now) return { ok: false, reason: 'ends-in-the-past' };
  if (report.episodeId !== null && (await db.episode.count({ where: { id: report.episodeId } })) === 0)
    return { ok: false, reason: 'unknown-episode' };
  const token = makeToken();
  const passwordHash = password === null ? null : await hashPassword(password);
  return db.$transaction(async (tx) => {
    const { id } = await tx.sharedReport.create({
      data: { ...report, tokenHash: hashToken(token), passwordHash, createdAt: now },
    });
    const subject = { kind: 'report', id, name: report.label } as const;
    await recordAudit(tx, { action: 'report.shared', subject, userId: report.userId }, now);
    return { ok: true, id, token };
  });
}
