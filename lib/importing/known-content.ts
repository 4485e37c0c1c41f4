import type { ArticleContent } from '../articles/article-content';
import type { AnswerContent, EpisodeContent } from '../episodes/episode-content';

/**
 * What a source knows of a post and nobody has to make out: Colloquy's own export has interviews, and not texts that look
 * like some. It is from outside all the same.
 */
export type KnownContent =
  | { becomes: 'episode'; content: Omit<EpisodeContent, 'answers'> & { answers: KnownAnswer[] } }
  | { becomes: 'article' | 'page'; content: ArticleContent };

export type KnownAnswer = Omit<AnswerContent, 'questionId'> & {
  /** The standing question's text there; null for one of the interview's own, which has a wording. */
  question: string | null;
};
