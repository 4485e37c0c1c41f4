import type { Chapter } from '../episodes/chapters';
import { cleanText } from './clean-text';

/** JSON chapters 1.2, https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md. */
export function toChaptersJson(
  chapters: readonly Chapter[],
  episode: { title: string; answerUrl: (startSeconds: number) => string },
): string {
  return JSON.stringify({
    version: '1.2.0',
    title: cleanText(episode.title),
    chapters: chapters.map(({ startSeconds, title }) => ({
      startTime: startSeconds,
      title: cleanText(title),
      url: episode.answerUrl(startSeconds),
    })),
  });
}
