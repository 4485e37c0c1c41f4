import { getCoverage } from '../coverage/get-coverage';
import type { Db } from '../db/client';
import type { Prisma } from '../db/generated/sqlite/client';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';
import { type EpisodeSummary, episodeSummaryInclude, toEpisodeSummary } from './episode';
import { published } from './filters';

/** Which of the published episodes: all, those of a topic, or those published within some time (the end left out). */
export type EpisodeFilter =
  | { topicId?: number; publishedWithin?: undefined }
  | { topicId?: undefined; publishedWithin?: { from: Date; to: Date } | undefined };

/** A page of the published episodes, newest number first. Its cost does not grow with the number of episodes but for counting them. */
export async function listEpisodesPage(
  db: Db,
  { topicId, publishedWithin, ...request }: EpisodeFilter & PageRequest,
): Promise<Paged<EpisodeSummary>> {
  const where = {
    ...published,
    ...(topicId === undefined ? {} : { topics: { some: { topicId } } }),
    ...(publishedWithin ? { publishedAt: { gte: publishedWithin.from, lt: publishedWithin.to } } : {}),
  } satisfies Prisma.EpisodeWhereInput;
  const [total, rows] = await Promise.all([
    topicId === undefined ? db.episode.count({ where }) : countOfTopic(db, topicId),
    db.episode.findMany({
      where,
      orderBy: [{ number: 'desc' }, { id: 'desc' }],
      skip: skipTo(request),
      take: request.size,
      include: episodeSummaryInclude,
    }),
  ]);
  return toPaged(rows.map(toEpisodeSummary), total, request);
}

async function countOfTopic(db: Db, topicId: number): Promise<number> {
  return (await getCoverage(db)).episodesByTopic.get(topicId) ?? 0;
}
