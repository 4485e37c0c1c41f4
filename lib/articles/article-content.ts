import type { ArticleKind } from './article';

/** What an editor writes of an article or a page. */
export type ArticleContent = {
  kind: ArticleKind;
  slug: string;
  title: string;
  /** One or two plain sentences; may be empty. */
  summary: string;
  /** Markdown. */
  body: string;
  /** Names, in the order in which they are shown. */
  topics: string[];
};
