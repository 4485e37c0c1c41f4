import { parsePosition } from '@/lib/episodes/parse-position';
import type { CheckedEpisode } from '@/lib/episodes/publication-checks';
import { toSlug } from '@/lib/slug';
import { parseVideoId } from '@/lib/youtube/parse-video-id';
import type { EpisodeForm } from '../schema';
import type { StandingQuestion } from './episode-form';

/** The fields that are looked at. */
export const CHECKED_FIELDS = ['number', 'slug', 'introduction', 'youtube', 'duration', 'guests', 'answers'] as const;

type CheckedText = Pick<EpisodeForm, (typeof CHECKED_FIELDS)[number]>;

/** What is checked of an episode while it is being typed. What can't be read yet counts as not there. */
export function toCheckedText(form: CheckedText, questions: StandingQuestion[]): CheckedEpisode {
  const labels = new Map(questions.map(({ id, label }) => [id, label]));
  const number = Number(form.number);
  return {
    number: Number.isInteger(number) ? number : null,
    slug: toSlug(form.slug),
    introduction: form.introduction,
    youtubeId: parseVideoId(form.youtube) ?? '',
    durationSeconds: parsePosition(form.duration),
    guests: form.guests.filter(({ name }) => name.trim() !== ''),
    answers: form.answers.map(({ wording, questionId, body, start, ...rest }, index) => ({
      ...rest,
      question: (questionId === null ? wording : labels.get(questionId)) || `Question ${index + 1}`,
      body,
      startSeconds: parsePosition(start),
    })),
  };
}
