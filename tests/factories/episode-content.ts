import type { EpisodeContent } from '@/lib/episodes/episode-content';

/** A whole episode as an editor would write it, with whatever a test wants otherwise. */
export function episodeContent(overrides: Partial<EpisodeContent> = {}): EpisodeContent {
  return {
    number: 1,
    slug: 'ada-lovelace',
    title: 'Ada Lovelace on engines',
    introduction: 'Ada wrote the first program.',
    youtubeId: 'dQw4w9WgXcQ',
    durationSeconds: 3_600,
    postId: 'ada',
    guests: [{ name: 'Ada Lovelace', headline: 'The first programmer' }],
    answers: [{ anchor: null, questionId: null, wording: 'Why numbers?', body: '- They add up', startSeconds: 60 }],
    recommendedLinks: [{ label: 'Notes', url: 'https://example.org/notes' }],
    topics: ['Engines'],
    ...overrides,
  };
}
