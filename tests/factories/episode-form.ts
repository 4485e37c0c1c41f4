import type { EpisodeForm, EpisodeFormAnswer } from '@/app/admin/episodes/schema';

/** The form of an episode, well filled in, with whatever a test wants otherwise. */
export function episodeForm(overrides: Partial<EpisodeForm> = {}): EpisodeForm {
  return {
    status: 'published',
    youtube: 'https://youtu.be/dQw4w9WgXcQ',
    number: '20',
    title: 'Ada Lovelace on engines',
    slug: 'ada-lovelace',
    introduction: 'Ada wrote the first program.',
    duration: '1:00:00',
    postId: 'ada',
    guests: [{ name: 'Ada Lovelace', headline: 'The first programmer' }],
    answers: [formAnswer()],
    recommendedLinks: [{ label: 'Notes', url: 'https://example.org/notes' }],
    topics: 'Engines, Mathematics',
    ...overrides,
  };
}

export function formAnswer(overrides: Partial<EpisodeFormAnswer> = {}): EpisodeFormAnswer {
  const answer = { rowId: 'a', anchor: null, questionId: 1, wording: '', start: '1:00', body: '- They add up' };
  return { ...answer, notAsked: false, ...overrides };
}
