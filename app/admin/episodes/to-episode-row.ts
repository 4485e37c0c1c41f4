import type { EpisodeRow } from '@/components/admin/episode-table';
import type { EpisodeListing } from '@/lib/episodes/list-episodes-for-editing';

/** An episode as the desk's list shows it. @param timeZone IANA name in which days are told */
export function toEpisodeRow(episode: EpisodeListing, timeZone: string): EpisodeRow {
  const { id, number, title, guests, status, slug, publishedAt, updatedAt } = episode;
  const isPublished = status === 'published';
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return {
    id,
    number,
    title,
    guests: guests.join(', '),
    status,
    href: isPublished ? `/episodes/${slug}` : null,
    date: day.format(isPublished && publishedAt ? publishedAt : updatedAt),
  };
}
