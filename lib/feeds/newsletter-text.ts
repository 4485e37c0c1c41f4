import { listNames } from '../cards/list-names';
import { cleanText } from './clean-text';
import { plainSummary } from './plain-summary';

export type AnnouncedEpisode = {
  number: number;
  title: string;
  introduction: string;
  guests: string[];
  /** What was asked, in order. */
  questions: string[];
};

/** Characters of a short post, under the limits of the networks there are; an address counts in full. */
const SHORT = 280;
/** Questions that a longer post names. */
const NAMED = 3;

/** An interview for a newsletter, as plain text: who, what about, what was asked, where. @param url of its page */
export function newsletterText(episode: AnnouncedEpisode, url: string): string {
  const { number, title, introduction, guests, questions } = episode;
  const parts = [
    line(title),
    [`Interview ${number}`, listNames(guests.map(line))].filter(Boolean).join(', with '),
    cleanText(plainSummary(introduction)),
    questions.length > 0 ? `The questions:\n${questions.map((question) => `• ${line(question)}`).join('\n')}` : '',
    `Watch it, and read every answer: ${url}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The same for a network with room for a sentence. */
export function shortPost({ title, guests }: AnnouncedEpisode, url: string): string {
  const names = listNames(guests.map(line));
  const text = names && !line(title).includes(names) ? `${line(title)}, with ${names}` : line(title);
  return `${shorten(text, SHORT - url.length - 1)}\n${url}`;
}

/** The same for one with more room: the first questions too. */
export function longPost(episode: AnnouncedEpisode, url: string): string {
  const { introduction, questions } = episode;
  const [head = ''] = shortPost(episode, url).split('\n');
  const named = questions.slice(0, NAMED).map((question) => `• ${line(question)}`);
  const parts = [head, cleanText(plainSummary(introduction)), named.join('\n'), url];
  return parts.filter(Boolean).join('\n\n');
}

const line = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
