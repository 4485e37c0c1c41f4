import type { Db } from '@/lib/db/client';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { listGuests } from '@/lib/guests/list-guests';
import { getSeries } from '@/lib/series/get-series';
import { listTopicNames } from '@/lib/topics/list-topic-names';

/** What the episode form offers to choose from, and what it must not choose. */
export async function readFormOptions(db: Db) {
  const [series, knownGuests, knownTopics, episodes] = await Promise.all([
    getSeries(db),
    listGuests(db),
    listTopicNames(db),
    listEpisodesForEditing(db, { order: 'number' }),
  ]);
  return {
    questions: (series?.questions ?? []).map(({ id, text, label }) => ({ id, text, label })),
    knownGuests,
    knownTopics,
    taken: { slugs: episodes.map(({ slug }) => slug), postIds: episodes.map(({ postId }) => postId) },
  };
}
