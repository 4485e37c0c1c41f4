import type { EpisodeContent } from './episode-content';
import type { CheckedEpisode } from './publication-checks';

/** What is checked of an episode's content. @param questions texts of the standing questions */
export function toCheckedEpisode(content: EpisodeContent, questions: ReadonlyMap<number, string>): CheckedEpisode {
  const { number, slug, introduction, youtubeId, durationSeconds, guests, answers } = content;
  return {
    number,
    slug,
    introduction,
    youtubeId,
    durationSeconds,
    guests,
    answers: answers.map(({ wording, questionId, ...answer }, index) => ({
      ...answer,
      question: wording ?? (questionId === null ? undefined : questions.get(questionId)) ?? `Question ${index + 1}`,
    })),
  };
}
