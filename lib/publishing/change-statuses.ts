import { recordAudit } from '../audit/record-audit';
import { statusVerb } from '../audit/status-verb';
import { type Asker, mayWith } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import type { EpisodeStatus } from '../db/generated/sqlite/enums';
import { asSingleWriter } from '../db/single-writer';
import { listPublicationErrors } from '../episodes/list-publication-errors';
import { recordChange } from '../episodes/record-change';
import { bumpContentVersion } from '../site/content-version';
import { isForReaders } from './is-for-readers';

/** What is to become of one of several episodes or articles. */
export type StatusChange = {
  id: number;
  to: EpisodeStatus;
  /** What it has to be now; left out, anything. An undo names it, so that it takes back nothing but its own. */
  from?: EpisodeStatus;
  /** For `scheduled`. */
  scheduledFor?: Date | null;
};

/** Why one stayed as it was. */
export type SkipReason =
  | 'gone'
  | 'forbidden'
  /** It is that already. */
  | 'same'
  /** Somebody changed it since. */
  | 'changed'
  /** It never was published, so there is nothing that could be removed. */
  | 'never-published'
  /** Its time has passed. */
  | 'past'
  /** Readers or machines would trip over it. */
  | 'unpublishable';

export type Skipped = { title: string; reason: SkipReason };

export type ChangeStatusesResult = {
  /** Changes that take these back. */
  undo: StatusChange[];
  skipped: Skipped[];
};

type Row = {
  id: number;
  title: string;
  status: EpisodeStatus;
  scheduledFor: Date | null;
  publishedAt: Date | null;
  createdByUserId: string | null;
};

const select = {
  id: true,
  title: true,
  status: true,
  scheduledFor: true,
  publishedAt: true,
  createdByUserId: true,
} as const;

/**
 * Changes what several episodes or articles are to readers, in one transaction: those that can be, each of the others
 * with why not. Their text stays, so this is no revision of it; and no publication is undone that was not one before:
 * what is made public again keeps the time of its first.
 */
export function changeStatuses(
  db: Db,
  { what, changes, editor }: { what: 'episodes' | 'articles'; changes: StatusChange[]; editor: Asker },
  now: Date,
): Promise<ChangeStatusesResult> {
  return asSingleWriter(db, 'editing', async (tx) => {
    const result: ChangeStatusesResult = { undo: [], skipped: [] };
    for (const change of changes) {
      const row = await find(tx, what, change.id);
      const reason = row ? await refuse(tx, what, row, change, editor, now) : 'gone';
      if (!row || reason) {
        result.skipped.push({ title: row?.title ?? `No. ${change.id}`, reason: reason ?? 'gone' });
        continue;
      }
      await write(tx, what, row, change, editor, now);
      const kind = what === 'episodes' ? 'episode' : 'article';
      const action = `${kind}.${statusVerb(row.status, change.to)}` as const;
      const subject = { kind, id: row.id, name: row.title } as const;
      // One by one in the log, each with what it was: of many at once, a line each says which.
      const detail = { before: row.status, ...(changes.length > 1 ? { together: changes.length } : {}) };
      await recordAudit(tx, { action, subject, detail, userId: editor.id }, now);
      result.undo.push({ id: row.id, from: change.to, to: row.status, scheduledFor: row.scheduledFor });
    }
    if (result.undo.length > 0) await bumpContentVersion(tx);
    return result;
  });
}

function find(tx: Tx, what: 'episodes' | 'articles', id: number): Promise<Row | null> {
  return what === 'episodes'
    ? tx.episode.findUnique({ where: { id }, select })
    : tx.article.findUnique({ where: { id }, select });
}

async function refuse(
  tx: Tx,
  what: 'episodes' | 'articles',
  row: Row,
  { to, from, scheduledFor }: StatusChange,
  editor: Asker,
  now: Date,
): Promise<SkipReason | null> {
  if (!mayWith(editor, `${what}.publish`, row)) return 'forbidden';
  if (from !== undefined && row.status !== from) return 'changed';
  if (row.status === to) return 'same';
  if (to === 'removed' && row.publishedAt === null && row.status !== 'unlisted') return 'never-published';
  if (to === 'scheduled' && (!scheduledFor || scheduledFor <= now)) return 'past';
  if (what === 'episodes' && isForReaders(to) && (await listPublicationErrors(tx, row.id)).length > 0)
    return 'unpublishable';
  return null;
}

async function write(
  tx: Tx,
  what: 'episodes' | 'articles',
  row: Row,
  { to, scheduledFor }: StatusChange,
  editor: Asker,
  now: Date,
): Promise<void> {
  const { id } = row;
  const data = {
    status: to,
    scheduledFor: to === 'scheduled' ? (scheduledFor ?? null) : null,
    publishedAt: row.publishedAt ?? (to === 'published' ? now : null),
    updatedAt: now,
  };
  if (what === 'articles') {
    await tx.article.update({ where: { id }, data });
    return;
  }
  await tx.episode.update({ where: { id }, data });
  await recordChange(tx, { episodeId: id, before: row.status, after: to, userId: editor.id }, now);
}
