/** Where something begins in a video. */
export type Chapter = { startSeconds: number; title: string };

/** YouTube's chapters are this long at least, seconds; below it there is no telling two starts from one. */
export const SHORTEST_CHAPTER_SECONDS = 10;

/** https://support.google.com/youtube/answer/9884579: three at least. */
const FEWEST = 3;

type TimedAnswer = { question: string; startSeconds: number | null };

/** The answers that have a start second, in the video's order; of those that start together the first. */
export function chaptersOf(answers: readonly TimedAnswer[], durationSeconds: number | null): Chapter[] {
  const started = answers
    .flatMap(({ question, startSeconds }) => (startSeconds === null ? [] : [{ startSeconds, title: question }]))
    .filter(({ startSeconds }) => durationSeconds === null || startSeconds < durationSeconds)
    .sort((a, b) => a.startSeconds - b.startSeconds);
  return started.filter(({ startSeconds }, index) => started[index - 1]?.startSeconds !== startSeconds);
}

/**
 * The chapters that YouTube takes from a description: the first at 0:00, three at least, each ten seconds or longer.
 * Empty where the video has too few.
 */
export function youtubeChapters(chapters: readonly Chapter[], durationSeconds: number | null): Chapter[] {
  const kept: Chapter[] = [];
  const first = chapters[0];
  // What comes before the first question; where that is hardly anything, the question begins with the video.
  if (first && first.startSeconds >= SHORTEST_CHAPTER_SECONDS) kept.push({ startSeconds: 0, title: 'Introduction' });
  for (const chapter of chapters) {
    const previous = kept.at(-1);
    if (!previous) kept.push({ ...chapter, startSeconds: 0 });
    else if (chapter.startSeconds - previous.startSeconds >= SHORTEST_CHAPTER_SECONDS) kept.push(chapter);
  }
  while (
    durationSeconds !== null &&
    durationSeconds - (kept.at(-1)?.startSeconds ?? -Infinity) < SHORTEST_CHAPTER_SECONDS
  )
    kept.pop();
  return kept.length >= FEWEST ? kept : [];
}
