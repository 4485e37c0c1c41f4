import type { EpisodeView } from '@/lib/episodes/episode';
import { readAddresses } from './addresses';
import type { PageExtras } from './site-metadata';

/** What sites that show links as cards hear of an interview's video: a player to frame, and where to ask for it. */
export function sharedVideo(episode: EpisodeView, anchor?: string): Pick<PageExtras, 'openGraph' | 'embeddable'> {
  const { embed, episode: page, sharedAnswer } = readAddresses();
  const { slug, durationSeconds, publishedAt } = episode;
  const start = anchor === undefined ? '' : `?q=${encodeURIComponent(anchor)}`;
  return {
    embeddable: anchor === undefined ? page(slug) : sharedAnswer(slug, anchor),
    openGraph: {
      type: 'video.episode',
      videos: [{ url: `${embed(slug)}${start}`, type: 'text/html', width: 1280, height: 720 }],
      ...(durationSeconds === null ? {} : { duration: Math.round(durationSeconds) }),
      ...(publishedAt === null ? {} : { releaseDate: publishedAt.toISOString() }),
    },
  };
}
