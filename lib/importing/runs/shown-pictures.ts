import type { ArticleContent } from '../../articles/article-content';
import type { EpisodeContent } from '../../episodes/episode-content';
import { readMarkdown } from '../../texts/read-markdown';
import { replaceImages } from '../../texts/replace-images';
import type { ImageReference } from '../converted-post';
import { listImages } from '../recognise/list-images';
import type { Wanted } from './wanted-content';

type Content =
  | { subject: 'episode'; content: Pick<EpisodeContent, 'introduction' | 'answers'> }
  | { subject: 'article'; content: Pick<ArticleContent, 'body'> };

/** The pictures that an interview or article shows in its texts. */
export function listShownPictures(shown: Content): ImageReference[] {
  const texts =
    shown.subject === 'article'
      ? [shown.content.body]
      : [shown.content.introduction, ...shown.content.answers.map(({ body }) => body)];
  // Most texts have none, and a tree of each is what takes the time.
  return texts.filter((text) => text.includes('![')).flatMap((text) => listImages(readMarkdown(text)));
}

/** The same with each picture under its address here. */
export function withPictures<Shown extends Content | Extract<Wanted, { subject: null }>>(
  shown: Shown,
  addresses: ReadonlyMap<string, string>,
): Shown {
  if (shown.subject === null || addresses.size === 0) return shown;
  if (shown.subject === 'article') {
    return { ...shown, content: { ...shown.content, body: replaceImages(shown.content.body, addresses) } };
  }
  const { introduction, answers } = shown.content;
  return {
    ...shown,
    content: {
      ...shown.content,
      introduction: replaceImages(introduction, addresses),
      answers: answers.map((answer) => ({ ...answer, body: replaceImages(answer.body, addresses) })),
    },
  };
}
