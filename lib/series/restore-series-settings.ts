import type { Db } from '../db/client';
import { getRevision } from '../revisions/get-revision';
import { type SaveSeriesSettingsResult, saveSeriesSettings } from './save-series-settings';
import { parseSeriesRevision } from './series-settings';

export type RestoreSeriesSettings = {
  id: number;
  /** Of the revision to put back. */
  number: number;
  /** The version that the owner took for the latest. */
  version: string;
  userId: string | null;
};

/** Puts earlier settings back, as a save of its own. */
export async function restoreSeriesSettings(
  db: Db,
  { id, number, version, userId }: RestoreSeriesSettings,
  now: Date,
): Promise<SaveSeriesSettingsResult> {
  const kept = await getRevision(db, { subject: 'series', subjectId: id }, number);
  if (!kept) return { ok: false, reason: 'gone' };
  const { content } = parseSeriesRevision(kept.content);
  return saveSeriesSettings(db, { id, version, settings: content, userId, revisionKind: 'restored' }, now);
}
