import { formatPosition } from '@/lib/episodes/format-position';
import type { EpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import type { EpisodeForm, EpisodeFormAnswer } from './schema';

/** A saved episode as text in the form's fields. */
export function toEpisodeForm({ content, status }: Pick<EpisodeForEditing, 'content' | 'status'>): EpisodeForm {
  const { youtubeId, durationSeconds, number, answers, topics, ...rest } = content;
  return {
    ...rest,
    status,
    youtube: youtubeId,
    number: String(number),
    topics: topics.join(', '),
    duration: durationSeconds === null ? '' : formatPosition(durationSeconds),
    answers: answers.map(({ startSeconds, wording, notAsked = false, ...answer }) => ({
      ...answer,
      notAsked,
      rowId: answer.anchor,
      wording: wording ?? '',
      start: startSeconds === null ? '' : formatPosition(startSeconds),
    })),
  };
}

/** The form of a new episode: the next number, one guest to name, and the standing questions ready to answer. */
export function toNewEpisodeForm(number: number, questions: { id: number }[]): EpisodeForm {
  return {
    status: 'draft',
    youtube: '',
    number: String(number),
    title: '',
    slug: '',
    introduction: '',
    duration: '',
    postId: '',
    guests: [{ name: '', headline: '' }],
    answers: questions.map(({ id }) => blankAnswer(`question-${id}`, id)),
    recommendedLinks: [],
    topics: '',
  };
}

/** An answer ready to be written. @param questionId null for a question of this guest's own */
export function blankAnswer(rowId: string, questionId: number | null): EpisodeFormAnswer {
  return { rowId, anchor: null, questionId, wording: '', start: '', body: '', notAsked: false };
}
