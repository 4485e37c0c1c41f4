import { recordAudit } from '../audit/record-audit';
import type { Db, Tx } from '../db/client';
import type { RevisionKind } from '../db/generated/sqlite/enums';
import { asSingleWriter } from '../db/single-writer';
import { bumpContentVersion } from '../site/content-version';
import { readSeriesSettings, recordSeriesRevision, type SeriesSettings, settingsVersion } from './series-settings';

export type SaveSeriesSettings = {
  /** Null for a site that has no series yet. */
  id: number | null;
  /** The version that the owner began from; empty for a new series. */
  version: string;
  settings: SeriesSettings;
  /** Who; null where no account does it. */
  userId: string | null;
  /** Why its revision is there; `saved` where somebody wrote it. */
  revisionKind?: RevisionKind;
};

export type SaveSeriesSettingsResult =
  | {
      ok: true;
      id: number;
      version: string;
      /** Whether days are other days from now on, so that reports have to be made anew: ensureRollups(). */
      movesDays: boolean;
    }
  /** Somebody saved since; naming their version in the next try overwrites what they saved. */
  | { ok: false; reason: 'conflict'; theirs: SeriesSettings; version: string }
  | { ok: false; reason: 'gone' };

/** Saves the settings of the series, or sets it up where there is none. */
export function saveSeriesSettings(db: Db, save: SaveSeriesSettings, now: Date): Promise<SaveSeriesSettingsResult> {
  return asSingleWriter(db, 'editing', async (tx): Promise<SaveSeriesSettingsResult> => {
    const before = save.id === null ? null : await readSeriesSettings(tx, save.id);
    if (save.id !== null && !before) return { ok: false, reason: 'gone' };
    if (before && settingsVersion(before) !== save.version) {
      return { ok: false, reason: 'conflict', theirs: before, version: settingsVersion(before) };
    }
    if (save.id !== null) await recordSeriesRevision(tx, { id: save.id, userId: null }, now);
    const id = await write(tx, save, now);
    await recordSeriesRevision(tx, { id, userId: save.userId, kind: save.revisionKind }, now);
    await bumpContentVersion(tx);
    const action = save.revisionKind === 'restored' ? 'series.restored' : 'series.saved';
    const subject = { kind: 'series', id, name: save.settings.title } as const;
    await recordAudit(tx, { action, subject, userId: save.userId }, now);
    const movesDays = save.settings.timeZone !== (before?.timeZone ?? 'UTC');
    return { ok: true, id, version: settingsVersion(save.settings), movesDays };
  });
}

async function write(tx: Tx, { id, settings }: SaveSeriesSettings, now: Date): Promise<number> {
  const { links, navigation, ...fields } = settings;
  const data = { ...fields, links: JSON.stringify(links), navigation: JSON.stringify(navigation), updatedAt: now };
  const row =
    id === null
      ? await tx.series.create({ data: { ...data, createdAt: now } })
      : await tx.series.update({ where: { id }, data });
  return row.id;
}
