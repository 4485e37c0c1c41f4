import type { Tx } from '../../db/client';
import { published } from '../../episodes/filters';
import { getContentVersion } from '../../site/content-version';

/** Which published episode events name, by post ID and by the video. */
export type PublishedEpisodes = { byPostId: ReadonlyMap<string, number>; byYoutubeId: ReadonlyMap<string, number> };

/**
 * Keeps the published episodes in memory for as long as content stays at one version. Asked within the transaction
 * that stores events, it is right from the moment an editor's own transaction ends.
 */
export function createEpisodeLookup(): (tx: Tx) => Promise<PublishedEpisodes> {
  let known: { version: string; episodes: PublishedEpisodes } | undefined;
  return async (tx) => {
    const version = await getContentVersion(tx);
    if (known?.version !== version) known = { version, episodes: await readPublishedEpisodes(tx) };
    return known.episodes;
  };
}

async function readPublishedEpisodes(tx: Tx): Promise<PublishedEpisodes> {
  const rows = await tx.episode.findMany({
    where: published,
    select: { id: true, postId: true, youtubeId: true },
    // Of two episodes with one video, the newer is meant.
    orderBy: { id: 'asc' },
  });
  return {
    byPostId: new Map(rows.map(({ postId, id }) => [postId, id])),
    byYoutubeId: new Map(rows.map(({ youtubeId, id }) => [youtubeId, id])),
  };
}
