import type { Db } from '../db/client';
import { heard } from '../guests/filters';
import { discussed } from '../topics/filters';
import type { EpisodeView } from './episode';

/**
 * An interview that is not published, with those of its guests and topics marked that readers have no page of: they
 * appear in nothing else.
 */
export async function markMissingPages(db: Db, episode: EpisodeView): Promise<EpisodeView> {
  const slugs = (named: { slug: string }[]) => named.map(({ slug }) => slug);
  const [guests, topics] = await Promise.all([
    db.guest.findMany({ where: { ...heard, slug: { in: slugs(episode.guests) } }, select: { slug: true } }),
    db.topic.findMany({ where: { ...discussed, slug: { in: slugs(episode.topics) } }, select: { slug: true } }),
  ]);
  const mark = <Named extends { slug: string }>(named: Named[], there: string[]) =>
    named.map((one) => (there.includes(one.slug) ? one : { ...one, hasPage: false as const }));
  return { ...episode, guests: mark(episode.guests, slugs(guests)), topics: mark(episode.topics, slugs(topics)) };
}
