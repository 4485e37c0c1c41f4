import type { Tx } from '../db/client';
import type { EpisodeChangeKind, EpisodeStatus } from '../db/generated/sqlite/enums';

export type RecordChange = {
  episodeId: number;
  /** Null where there was none before. */
  before: EpisodeStatus | null;
  after: EpisodeStatus;
  /** Who; null where no account did it. */
  userId: string | null;
};

/** Keeps what readers could notice of a save, so that reports mark it on their charts. Drafts are nobody's business. */
export async function recordChange(tx: Tx, { episodeId, before, after, userId }: RecordChange, at: Date) {
  const kind = kindOfChange(before, after);
  if (kind) await tx.episodeChange.create({ data: { episodeId, kind, at, userId } });
}

function kindOfChange(before: EpisodeStatus | null, after: EpisodeStatus): EpisodeChangeKind | null {
  const [was, is] = [before === 'published', after === 'published'];
  if (is) return was ? 'edited' : 'published';
  return was ? 'withdrawn' : null;
}
