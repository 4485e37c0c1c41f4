import type { EpisodeRow } from '@/components/admin/episode-table';
import type { EpisodeListing } from '@/lib/episodes/list-episodes-for-editing';
import { describeInstant } from '@/lib/series/zoned-time';

/** An episode as the desk's list shows it. @param timeZone IANA name in which days are told */
export function toEpisodeRow(episode: EpisodeListing, timeZone: string): EpisodeRow {
  const { id, number, title, guests, status, slug, publishedAt, scheduledFor, updatedAt } = episode;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return {
    id,
    number,
    title,
    guests: guests.join(', '),
    status,
    href: status === 'published' || status === 'unlisted' ? `/episodes/${slug}` : null,
    date: scheduledFor
      ? describeInstant(scheduledFor, timeZone)
      : day.format(status === 'published' && publishedAt ? publishedAt : updatedAt),
  };
}
