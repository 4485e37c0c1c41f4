import { recordAudit } from '../audit/record-audit';
import { type Asker, mayWith } from '../auth/permissions';
import { hashToken, makeToken } from '../auth/secret-token';
import type { Db } from '../db/client';

export type CreatePreviewLink = {
  episodeId: number;
  label: string;
  allowsRemarks: boolean;
  /** Days until it ends. */
  days: number;
  editor: Asker;
};

export type CreatePreviewLinkResult =
  /** The token is told here and never again. */
  { ok: true; id: number; token: string } | { ok: false; reason: 'gone' | 'forbidden' };

const DAY_MS = 86_400_000;

/** Makes a link by which an interview is read before it is published, without an account. */
export async function createPreviewLink(
  db: Db,
  { episodeId, label, allowsRemarks, days, editor }: CreatePreviewLink,
  now: Date,
): Promise<CreatePreviewLinkResult> {
  const episode = await db.episode.findUnique({
    where: { id: episodeId },
    select: { title: true, status: true, createdByUserId: true },
  });
  if (!episode) return { ok: false, reason: 'gone' };
  if (!mayWith(editor, 'episodes.preview', episode)) return { ok: false, reason: 'forbidden' };
  const token = makeToken();
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  const data = { episodeId, label, allowsRemarks, expiresAt, userId: editor.id, createdAt: now };
  return db.$transaction(async (tx) => {
    const { id } = await tx.previewLink.create({ data: { ...data, tokenHash: hashToken(token) } });
    const subject = { kind: 'episode', id: episodeId, name: episode.title } as const;
    const detail = { for: label, days };
    await recordAudit(tx, { action: 'preview.made', subject, detail, userId: editor.id }, now);
    return { ok: true, id, token };
  });
}
