import type { Db } from '@/lib/db/client';
import { getPublicationFacts } from '@/lib/episodes/get-publication-facts';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { listGuests } from '@/lib/guests/list-guests';
import { getSeries } from '@/lib/series/get-series';
import { listTopicNames } from '@/lib/topics/list-topic-names';

/** What the episode form offers to choose from, and what it must not choose. @param episodeId null for a new one */
export async function readFormOptions(db: Db, episodeId: number | null) {
  const [series, knownGuests, knownTopics, episodes, facts] = await Promise.all([
    getSeries(db),
    listGuests(db),
    listTopicNames(db),
    listEpisodesForEditing(db, { order: 'number' }),
    getPublicationFacts(db, episodeId),
  ]);
  return {
    questions: (series?.questions ?? []).map(({ id, text, label }) => ({ id, text, label })),
    /** What guests are still asked. */
    asked: (series?.questions ?? []).filter(({ isAsked }) => isAsked),
    timeZone: series?.timeZone ?? 'UTC',
    facts,
    knownGuests,
    knownTopics,
    taken: { slugs: episodes.map(({ slug }) => slug), postIds: episodes.map(({ postId }) => postId) },
  };
}
