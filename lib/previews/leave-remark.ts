import { hashToken } from '../auth/secret-token';
import { takeTry } from '../auth/take-try';
import type { Db } from '../db/client';
import { isOpen } from './preview-link';

/** Remarks that one address leaves by one link, and the seconds without one after which it may leave so many again. */
export const REMARK_RATE = { max: 20, window: 300 };
/** Of one link, ever: more are nobody's. */
const MOST = 500;

export type LeaveRemark = {
  token: string;
  /** Null for the interview as a whole. */
  anchor: string | null;
  name: string;
  /** Plain text. */
  body: string;
  /** Of who asks, believed: the limit counts by it. */
  address: string;
};

export type LeaveRemarkResult =
  | { ok: true; id: number }
  /** `gone`: the link, or the answer, is no more. */
  | { ok: false; reason: 'gone' | 'full' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

/** Keeps what a guest has to say of their interview, by a link that allows it. */
export async function leaveRemark(
  db: Db,
  { token, anchor, name, body, address }: LeaveRemark,
  now: Date,
): Promise<LeaveRemarkResult> {
  const link = await db.previewLink.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!link?.allowsRemarks || !isOpen(link, now)) return { ok: false, reason: 'gone' };
  const taken = await takeTry(db, `remark|${link.id}|${address}`, REMARK_RATE, now);
  if (!taken.ok) return { ok: false, reason: 'limited', retryAfterSeconds: taken.retryAfterSeconds };
  const { id: previewLinkId, episodeId } = link;
  if (anchor !== null && (await db.answer.count({ where: { episodeId, anchor } })) === 0)
    return { ok: false, reason: 'gone' };
  if ((await db.remark.count({ where: { previewLinkId } })) >= MOST) return { ok: false, reason: 'full' };
  const { id } = await db.remark.create({ data: { episodeId, previewLinkId, anchor, name, body, createdAt: now } });
  return { ok: true, id };
}
