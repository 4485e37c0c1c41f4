import type { Db } from '../db/client';
import { getRevision } from '../revisions/get-revision';
import { parseGuestRevision } from './guest-revision';
import { type SaveGuestResult, saveGuest } from './save-guest';

export type RestoreGuest = {
  id: number;
  /** Of the revision to put back. */
  number: number;
  /** The version that the editor took for the latest. */
  revision: string;
  editorId: string;
};

/** Puts an earlier revision's text back, as a save of its own. */
export async function restoreGuest(
  db: Db,
  { id, number, revision, editorId }: RestoreGuest,
  now: Date,
): Promise<SaveGuestResult> {
  const kept = await getRevision(db, { subject: 'guest', subjectId: id }, number);
  if (!kept) return { ok: false, reason: 'gone' };
  const { content } = parseGuestRevision(kept.content);
  return saveGuest(db, { id, revision, content, editorId, revisionKind: 'restored' }, now);
}
