import type { Tx } from '../db/client';
import { reviseEpisodes } from '../episodes/revise-episodes';
import { bumpContentVersion } from '../site/content-version';

export const topicPath = (slug: string) => `/topics/${slug}`;

/** Has a change of a topic be a revision of each interview that is about it. @returns how many those are */
export async function changeTopic(
  tx: Tx,
  { id, userId }: { id: number; userId: string | null },
  now: Date,
  change: () => Promise<void>,
): Promise<number> {
  const rows = await tx.episodeTopic.findMany({
    where: { topicId: id },
    orderBy: { episodeId: 'asc' },
    select: { episodeId: true },
  });
  const ids = rows.map(({ episodeId }) => episodeId);
  await reviseEpisodes(tx, { ids, userId }, now, change);
  await bumpContentVersion(tx);
  return ids.length;
}
