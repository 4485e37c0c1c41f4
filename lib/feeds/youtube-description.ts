import { chaptersOf, youtubeChapters } from '../episodes/chapters';
import { formatPosition } from '../episodes/format-position';
import { cleanText } from './clean-text';
import { plainSummary } from './plain-summary';

/** https://developers.google.com/youtube/v3/docs/videos: bytes of a description, in UTF-8. */
const LIMIT_BYTES = 5_000;

export type DescribedEpisode = {
  introduction: string;
  durationSeconds: number | null;
  answers: { question: string; startSeconds: number | null }[];
};

/**
 * The description to give the video on YouTube: what it is about, where the interview is written down, and the chapters
 * in the form that YouTube reads. @param url the interview's page
 */
export function youtubeDescription({ introduction, durationSeconds, answers }: DescribedEpisode, url: string): string {
  const opening = [plainSummary(introduction), `All questions and answers: ${url}`].filter(Boolean);
  const chapters = youtubeChapters(chaptersOf(answers, durationSeconds), durationSeconds);
  const lines = chapters.map(({ startSeconds, title }) => `${formatPosition(startSeconds)} ${oneLine(title)}`);
  return withinLimit(plain(opening.join('\n\n')), lines);
}

/** YouTube takes no angle brackets. */
const plain = (text: string) => cleanText(text).replaceAll('<', '‹').replaceAll('>', '›');

const oneLine = (text: string) => plain(text).replace(/\s+/g, ' ').trim() || '–';

/** Shortens the chapters' titles evenly, to the first words at worst, until all of it fits. */
function withinLimit(opening: string, lines: string[]): string {
  for (let length = 100; length >= 20; length -= 10) {
    const text = [opening, lines.map((line) => shorten(line, length)).join('\n')].filter(Boolean).join('\n\n');
    if (Buffer.byteLength(text) <= LIMIT_BYTES) return text;
  }
  return opening;
}

function shorten(line: string, length: number): string {
  const characters = [...line];
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
