import { foldName } from '../guests/fold-name';
import { chaptersOf, SHORTEST_CHAPTER_SECONDS, youtubeChapters } from './chapters';
import { formatPosition } from './format-position';

/** What is looked at of an interview before it is published, saved or still being typed. */
export type CheckedEpisode = {
  /** Null where it can't be read. */
  number: number | null;
  slug: string;
  introduction: string;
  /** Empty where there is none, or none that can be read. */
  youtubeId: string;
  durationSeconds: number | null;
  guests: { name: string }[];
  answers: CheckedAnswer[];
};

export type CheckedAnswer = {
  /** How findings call it, and what YouTube's chapter would be called. */
  question: string;
  body: string;
  /** Null where none is given. */
  startSeconds: number | null;
  /** The guest was not asked: nothing is missing of it. */
  notAsked?: boolean | undefined;
};

/** What the site knows beside what is in the form. */
export type PublicationFacts = {
  /** The highest number of the other episodes; null where there are none. */
  highestOtherNumber: number | null;
  /** Numbers of the other episodes. */
  otherNumbers: number[];
  /** Folded names (lib/guests/fold-name.ts) of guests who have a portrait. */
  guestsWithPortrait: string[];
  /** Slugs of which /episodes/SLUG is an old address that leads elsewhere, and where. */
  oldAddresses: { slug: string; target: string | null }[];
  /** The slug under which readers know it; null where they know none. */
  knownSlug: string | null;
  /** What YouTube last said, and of which video. */
  video: { youtubeId: string; outcome: 'available' | 'gone' | 'notEmbeddable' | 'unknown' } | null;
  /** Where the transcript's last words end; null where there is none. */
  transcriptEndSeconds: number | null;
};

/** A field of the episode's form, or a place on its page outside it. */
export type FindingPlace =
  | 'youtube'
  | 'duration'
  | 'number'
  | 'slug'
  | 'introduction'
  | 'guests.0.name'
  | `answers.${number}.${'start' | 'body'}`
  | 'portrait'
  | 'transcript';

/** An error keeps it from being published; a warning may be overruled. */
export type Severity = 'error' | 'warning';

/** Where something is to be mended, and a sentence for the editor. */
type Found = { place: FindingPlace; message: string };

export type Finding = Found & { rule: (typeof RULES)[number]['rule']; severity: Severity };

/** A transcript may end with what its makers put after the video, seconds. */
const TRANSCRIPT_SLACK = 2;

type Rule = {
  severity: Severity;
  find(episode: CheckedEpisode, facts: PublicationFacts): Found[];
};

/** One rule each, in the order of the form. */
const RULES = [
  {
    rule: 'no-video',
    severity: 'error',
    find: ({ youtubeId }) =>
      youtubeId === '' ? [at('youtube', 'It has no video, or none whose address can be read.')] : [],
  },
  // The video may be private until its own minute, so these don't stand in the way.
  {
    rule: 'video-gone',
    severity: 'warning',
    find: ({ youtubeId }, { video }) =>
      video?.youtubeId === youtubeId && video.outcome === 'gone'
        ? [at('youtube', 'YouTube says that the video is private or gone.')]
        : [],
  },
  {
    rule: 'video-not-embeddable',
    severity: 'warning',
    find: ({ youtubeId }, { video }) =>
      video?.youtubeId === youtubeId && video.outcome === 'notEmbeddable'
        ? [at('youtube', 'YouTube does not let other sites show the video: allow embedding there.')]
        : [],
  },
  {
    rule: 'no-duration',
    severity: 'warning',
    find: ({ durationSeconds }) =>
      durationSeconds === null ? [at('duration', 'Without its length, starts past the end are not noticed.')] : [],
  },
  {
    rule: 'number-gap',
    severity: 'warning',
    find: ({ number }, { highestOtherNumber, otherNumbers }) =>
      number !== null &&
      highestOtherNumber !== null &&
      number > highestOtherNumber + 1 &&
      !otherNumbers.includes(number - 1)
        ? [
            at(
              'number',
              `The number before it is ${highestOtherNumber}: ${missing(highestOtherNumber, number)} missing.`,
            ),
          ]
        : [],
  },
  {
    rule: 'no-guest',
    severity: 'error',
    find: ({ guests }) => (guests.length === 0 ? [at('guests.0.name', 'It has no guest.')] : []),
  },
  {
    rule: 'no-portrait',
    severity: 'warning',
    find: ({ guests }, { guestsWithPortrait }) =>
      guests
        .filter(({ name }) => !guestsWithPortrait.includes(foldName(name)))
        .map(({ name }) => at('portrait', `There is no portrait of ${name}: initials stand in its place.`)),
  },
  {
    rule: 'old-address',
    severity: 'error',
    find: ({ slug }, { oldAddresses, knownSlug }) => {
      const old = oldAddresses.find((address) => address.slug === slug);
      // Its own old address: it goes back there, and readers come straight to it.
      if (!old || slug === knownSlug || (knownSlug !== null && old.target === `/episodes/${knownSlug}`)) return [];
      const leads = old.target === null ? 'says that what was there is gone' : `leads to ${old.target}`;
      return [
        at('slug', `/episodes/${slug} is an old address that ${leads}. Choose another, or remove that redirect.`),
      ];
    },
  },
  {
    rule: 'no-introduction',
    severity: 'warning',
    find: ({ introduction }) =>
      introduction.trim() === ''
        ? [at('introduction', 'It has no introduction: lists, feeds and search engines have nothing to say of it.')]
        : [],
  },
  {
    rule: 'no-answers',
    severity: 'warning',
    find: ({ answers }) =>
      answers.some(isAnswered)
        ? []
        : [at(answers.length > 0 ? 'answers.0.body' : 'introduction', 'It has no answers.')],
  },
  {
    rule: 'answer-empty',
    severity: 'warning',
    find: ({ answers }) =>
      each(answers, (answer, index) =>
        // Where all are, one finding says so.
        answers.some(isAnswered) && !answer.notAsked && !isAnswered(answer)
          ? at(`answers.${index}.body`, `“${answer.question}” has no answer: readers won’t see the question.`)
          : null,
      ),
  },
  {
    rule: 'answer-without-text',
    severity: 'warning',
    find: ({ answers }) =>
      each(answers, (answer, index) =>
        isAnswered(answer) && answer.body.trim() === ''
          ? at(`answers.${index}.body`, `“${answer.question}” has a start and no text: it can’t be searched.`)
          : null,
      ),
  },
  {
    rule: 'start-missing',
    severity: 'warning',
    find: ({ answers }) =>
      each(answers, (answer, index) =>
        isAnswered(answer) && answer.startSeconds === null
          ? at(`answers.${index}.start`, `“${answer.question}” has no start: nobody can play it from there.`)
          : null,
      ),
  },
  {
    rule: 'start-past-end',
    severity: 'error',
    find: ({ answers, durationSeconds }) =>
      each(answers, ({ question, startSeconds }, index) =>
        durationSeconds !== null && startSeconds !== null && startSeconds >= durationSeconds
          ? at(`answers.${index}.start`, `“${question}” starts past the end of the video.`)
          : null,
      ),
  },
  {
    rule: 'start-repeated',
    severity: 'warning',
    find: ({ answers }) =>
      each(answers, ({ question, startSeconds }, index) => {
        const first = answers.findIndex((other) => other.startSeconds === startSeconds);
        return startSeconds !== null && first < index
          ? at(
              `answers.${index}.start`,
              `“${question}” starts together with “${answers[first]?.question}”, at ${formatPosition(startSeconds)}: search engines take only one of them.`,
            )
          : null;
      }),
  },
  {
    rule: 'start-out-of-order',
    severity: 'warning',
    find: ({ answers }) =>
      each(answers, ({ question, startSeconds }, index) => {
        const before = answers.slice(0, index).findLast((other) => other.startSeconds !== null);
        return startSeconds !== null && before && (before.startSeconds ?? 0) > startSeconds
          ? at(`answers.${index}.start`, `“${question}” starts before the question above it.`)
          : null;
      }),
  },
  {
    rule: 'chapter-too-short',
    severity: 'warning',
    find: ({ answers, durationSeconds }) =>
      listShortChapters(answers, durationSeconds).map(({ index, seconds }) =>
        at(
          `answers.${index}.start`,
          `“${answers[index]?.question}” is ${seconds} s long: YouTube makes no chapters shorter than ${SHORTEST_CHAPTER_SECONDS} s, so this one is left out there.`,
        ),
      ),
  },
  {
    rule: 'chapters-too-few',
    severity: 'warning',
    find: ({ answers, durationSeconds }) => {
      const chapters = youtubeChapters(chaptersOf(answers, durationSeconds), durationSeconds);
      const first = answers.findIndex(isAnswered);
      return chapters.length === 0 && first >= 0
        ? [at(`answers.${first}.start`, 'YouTube makes no chapters: it takes three or more that have a start.')]
        : [];
    },
  },
  {
    rule: 'transcript-too-long',
    severity: 'warning',
    find: ({ durationSeconds }, { transcriptEndSeconds: end }) =>
      durationSeconds !== null && end !== null && end > durationSeconds + TRANSCRIPT_SLACK
        ? [
            at(
              'transcript',
              `The transcript ends at ${formatPosition(Math.floor(end))}, after the video: is it this one’s?`,
            ),
          ]
        : [],
  },
] as const satisfies (Rule & { rule: string })[];

/** What readers or machines would trip over, were the interview published as it is. Errors first. */
export function checkPublication(episode: CheckedEpisode, facts: PublicationFacts): Finding[] {
  const findings = RULES.flatMap(({ rule, severity, find }) =>
    find(episode, facts).map((found): Finding => ({ ...found, rule, severity })),
  );
  return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
}

export const isError = ({ severity }: Finding): boolean => severity === 'error';

const at = (place: FindingPlace, message: string): Found => ({ place, message });

/** Readers see it: there is text, or a second to watch from. */
const isAnswered = ({ body, startSeconds, notAsked }: CheckedAnswer): boolean =>
  !notAsked && (body.trim() !== '' || startSeconds !== null);

function each(answers: CheckedAnswer[], find: (answer: CheckedAnswer, index: number) => Found | null): Found[] {
  return answers.flatMap((answer, index) => find(answer, index) ?? []);
}

function missing(before: number, number: number): string {
  const [first, last] = [before + 1, number - 1];
  return first === last ? `${first} is` : `${first} to ${last} are`;
}

/** Answers that the next one, or the end, follows too soon; those that start together are another rule's. */
function listShortChapters(answers: CheckedAnswer[], durationSeconds: number | null) {
  const started = answers
    .flatMap(({ startSeconds }, index) => (startSeconds === null ? [] : [{ index, startSeconds }]))
    .sort((a, b) => a.startSeconds - b.startSeconds);
  return started.flatMap(({ index, startSeconds }, i) => {
    const end = started[i + 1]?.startSeconds ?? durationSeconds;
    const seconds = end === null ? SHORTEST_CHAPTER_SECONDS : end - startSeconds;
    return seconds > 0 && seconds < SHORTEST_CHAPTER_SECONDS ? [{ index, seconds }] : [];
  });
}
