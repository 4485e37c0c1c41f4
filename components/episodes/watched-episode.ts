import type { EpisodeView } from '@/lib/episodes/episode';
import type { WatchedEpisode } from '../player/watching';

/** What of an interview its player is told. */
export function toWatchedEpisode({ youtubeId, postId, title, durationSeconds, answers }: EpisodeView): WatchedEpisode {
  return {
    youtubeId,
    postId,
    title,
    durationSeconds,
    answers: answers.map(({ anchor, startSeconds }) => ({ anchor, startSeconds })),
  };
}
