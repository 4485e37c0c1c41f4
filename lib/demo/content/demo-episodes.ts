import { toSlug } from '../../slug';
import { Random } from '../random';
import { type DemoGuest, demoGuests } from './demo-guests';
import { type DemoQuestionSlug, demoQuestions, QUESTION_PULL } from './demo-series';

export type DemoAnswer = {
  question: DemoQuestionSlug;
  /** Markdown. */
  body: string;
  startSeconds: number;
  /** How well it holds viewers, compared with an ordinary answer. */
  pull: number;
};

export type DemoEpisode = {
  number: number;
  slug: string;
  title: string;
  guest: DemoGuest;
  introduction: string;
  /** Of a video that does not exist. */
  youtubeId: string;
  postId: string;
  durationSeconds: number;
  answers: DemoAnswer[];
  topics: string[];
  /** How many come for this guest, compared with an ordinary one. */
  pull: number;
  hasTranscript: boolean;
};

const DAY_MS = 86_400_000;
/** A new interview each week or, where a longer time is to be filled, more rarely. Days. */
const MIN_INTERVAL = 7;
/** Days since the latest came out. */
const SINCE_LATEST = 4;
const TRANSCRIPTS = 4;

/** The interviews of the demo, the same each time: each question and each guest has a pull of its own. */
export function listDemoEpisodes(): DemoEpisode[] {
  const random = new Random('unlikely trades');
  return demoGuests.map((guest, index) => {
    const answers = layOutAnswers(random, guest);
    const number = index + 1;
    return {
      number,
      slug: toSlug(guest.name),
      title: `${guest.name}, ${guest.claim}`,
      guest,
      introduction: introduce(guest),
      youtubeId: `demo-ep-${String(number).padStart(3, '0')}`,
      postId: `demo ${toSlug(guest.name)}`,
      durationSeconds: (answers.at(-1)?.startSeconds ?? 0) + Math.round(random.between(120, 240)),
      answers,
      topics: guest.topics,
      pull: 0.5 + random.wait(0.7),
      hasTranscript: number > demoGuests.length - TRANSCRIPTS,
    };
  });
}

function introduce({ name, trade, biography }: DemoGuest): string {
  return `${biography}\n\n${name.split(' ')[0]} works as ${/^[aeiou]/i.test(trade) ? 'an' : 'a'} ${trade.charAt(0).toLowerCase()}${trade.slice(1)}. We met across an empty chair.`;
}

function layOutAnswers(random: Random, { answers }: DemoGuest): DemoAnswer[] {
  let start = Math.round(random.between(20, 75));
  return demoQuestions.flatMap(({ slug: question }) => {
    const body = answers[question];
    if (body === undefined) return [];
    const pull = QUESTION_PULL[question] * random.between(0.65, 1.5);
    const answer = { question, body: `- ${body}`, startSeconds: start, pull };
    start += Math.round(random.between(90, 260));
    return [answer];
  });
}

/**
 * When the interviews came out: the latest a few days ago, the others before it at even distances.
 * @param days how far back there are to be launches, as far as the interviews go
 * @returns instants in the order of their numbers, at a time of day at which one publishes
 */
export function publicationTimes(count: number, now: Date, days: number): Date[] {
  const interval = Math.max(MIN_INTERVAL, Math.floor(days / count));
  const latest = Math.floor(now.getTime() / DAY_MS - SINCE_LATEST) * DAY_MS + 15 * 3_600_000;
  return Array.from({ length: count }, (_, index) => new Date(latest - (count - 1 - index) * interval * DAY_MS));
}
