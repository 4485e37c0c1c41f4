import type { ArticleContent } from '../../articles/article-content';
import type { AnswerContent, EpisodeContent } from '../../episodes/episode-content';
import type { ConvertedAnswer, ConvertedEpisode, ConvertedPost } from '../converted-post';
import type { Correction } from './correction';

/** What is to be saved of a post once an editor's corrections are laid over it. */
export type Wanted =
  | { subject: 'episode'; content: WantedEpisode }
  | { subject: 'article'; content: ArticleContent }
  | { subject: null };

/** An episode whose number and post ID may still have to be found. */
export type WantedEpisode = Omit<EpisodeContent, 'number' | 'postId'> & {
  number: number | null;
  postId: string | null;
};

/**
 * From this sureness on a question that is only like a standing one is taken for it where nobody says otherwise. Its own
 * wording is kept, so nothing is lost by it and the editor sees it.
 */
export const TAKEN_FROM = 60;

/** @param converted what the post becomes with the correction's kind */
export function toWanted(converted: ConvertedPost, correction: Correction): Wanted {
  switch (converted.becomes) {
    case 'skip':
      return { subject: null };
    case 'episode':
      return { subject: 'episode', content: toEpisode(converted.content, correction) };
    default: {
      const { title = converted.content.title, slug = converted.content.slug } = correction;
      return { subject: 'article', content: { ...converted.content, title, slug } };
    }
  }
}

function toEpisode(content: ConvertedEpisode, correction: Correction): WantedEpisode {
  const { title, slug, introduction, youtubeId, guests, answers, recommendedLinks, topics } = content;
  return {
    number: correction.number ?? content.number,
    postId: correction.postId ?? content.postId,
    title: correction.title ?? title,
    slug: correction.slug ?? slug,
    introduction,
    youtubeId,
    durationSeconds: content.durationSeconds ?? null,
    guests: correction.guests ?? guests,
    answers: answers.map((answer, at) => toAnswer(answer, correction.questions?.[String(at)])),
    recommendedLinks,
    topics,
  };
}

/** @param corrected undefined where the editor said nothing of it */
function toAnswer(answer: ConvertedAnswer, corrected?: number | null): AnswerContent {
  const { asked, match, body, startSeconds, anchor = null, isReworded = false, notAsked = false } = answer;
  const questionId = corrected === undefined ? proposedQuestion(match) : corrected;
  const isSameWording = match !== null && match.questionId === questionId && match.confidence === 100 && !isReworded;
  return { anchor, questionId, wording: isSameWording ? null : asked, body, startSeconds, notAsked };
}

/** The standing question that an answer is given to where no editor says otherwise. */
export function proposedQuestion(match: ConvertedAnswer['match']): number | null {
  return match && match.confidence >= TAKEN_FROM ? match.questionId : null;
}
