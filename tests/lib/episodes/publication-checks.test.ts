import { expect, test } from 'vitest';
import { type CheckedEpisode, checkPublication, type PublicationFacts } from '@/lib/episodes/publication-checks';

const answer = (question: string, startSeconds: number | null, body = '- Yes') => ({ question, startSeconds, body });

const faultless: CheckedEpisode = {
  number: 20,
  slug: 'ada-marlow',
  introduction: 'About engines.',
  youtubeId: 'dQw4w9WgXcQ',
  durationSeconds: 3_600,
  guests: [{ name: 'Ada Marlow' }],
  answers: [answer('Beginnings', 60), answer('Tool', 600), answer('Advice', 1_200)],
};

const facts: PublicationFacts = {
  highestOtherNumber: 19,
  otherNumbers: [18, 19],
  guestsWithPortrait: ['ada marlow'],
  oldAddresses: [],
  knownSlug: null,
  video: { youtubeId: 'dQw4w9WgXcQ', outcome: 'available' },
  transcriptEndSeconds: 3_599,
};

const check = (episode: Partial<CheckedEpisode>, known: Partial<PublicationFacts> = {}) =>
  checkPublication({ ...faultless, ...episode }, { ...facts, ...known }).map(({ rule, severity, place }) => [
    rule,
    severity,
    place,
  ]);
const starting = (...seconds: (number | null)[]) => seconds.map((start, i) => answer(`Q${i}`, start));

test('a faultless interview has nothing to say of it', () => {
  expect(check({})).toEqual([]);
});

test.each<[string, Partial<CheckedEpisode>, Partial<PublicationFacts>, unknown[]]>([
  ['no video', { youtubeId: '' }, {}, ['no-video', 'error', 'youtube']],
  [
    'a video that is gone',
    {},
    { video: { youtubeId: 'dQw4w9WgXcQ', outcome: 'gone' } },
    ['video-gone', 'warning', 'youtube'],
  ],
  [
    'a video that may not be embedded',
    {},
    { video: { youtubeId: 'dQw4w9WgXcQ', outcome: 'notEmbeddable' } },
    ['video-not-embeddable', 'warning', 'youtube'],
  ],
  ['no length', { durationSeconds: null }, {}, ['no-duration', 'warning', 'duration']],
  ['a gap in the numbers', { number: 22 }, {}, ['number-gap', 'warning', 'number']],
  ['no guest', { guests: [] }, {}, ['no-guest', 'error', 'guests.0.name']],
  ['no portrait', {}, { guestsWithPortrait: [] }, ['no-portrait', 'warning', 'portrait']],
  [
    'an address that an old one needs',
    {},
    { oldAddresses: [{ slug: 'ada-marlow', target: '/episodes/ada-marlow-1' }] },
    ['old-address', 'error', 'slug'],
  ],
  ['no introduction', { introduction: ' \n' }, {}, ['no-introduction', 'warning', 'introduction']],
  [
    'a question without an answer',
    { answers: [...faultless.answers, answer('Last', null, ' ')] },
    {},
    ['answer-empty', 'warning', 'answers.3.body'],
  ],
  [
    'an answer without text',
    { answers: [...faultless.answers, answer('Last', 2_000, '')] },
    {},
    ['answer-without-text', 'warning', 'answers.3.body'],
  ],
  ['a missing start', { answers: starting(60, null, 600, 900) }, {}, ['start-missing', 'warning', 'answers.1.start']],
  [
    'a start past the end',
    { answers: starting(60, 600, 900, 3_600) },
    {},
    ['start-past-end', 'error', 'answers.3.start'],
  ],
  [
    'two starts together',
    { answers: starting(60, 600, 600, 900) },
    {},
    ['start-repeated', 'warning', 'answers.2.start'],
  ],
  [
    'starts out of order',
    { answers: starting(60, 900, 600, 1_000) },
    {},
    ['start-out-of-order', 'warning', 'answers.2.start'],
  ],
  [
    'a chapter too short for YouTube',
    { answers: starting(60, 600, 609, 900) },
    {},
    ['chapter-too-short', 'warning', 'answers.1.start'],
  ],
  [
    'a transcript that is longer than the video',
    {},
    { transcriptEndSeconds: 3_700 },
    ['transcript-too-long', 'warning', 'transcript'],
  ],
])('%s is found, and nothing else', (_what, episode, known, finding) => {
  expect(check(episode, known)).toEqual([finding]);
});

test('no answers at all, and too few chapters for YouTube', () => {
  expect(check({ answers: [] })).toEqual([['no-answers', 'warning', 'introduction']]);
  expect(check({ answers: [answer('Only', 60)], durationSeconds: null })).toContainEqual([
    'chapters-too-few',
    'warning',
    'answers.0.start',
  ]);
});

test('a question that was not asked misses nothing', () => {
  expect(check({ answers: [...faultless.answers, { ...answer('Skipped', null, ''), notAsked: true }] })).toEqual([]);
});

test('its own old address may be taken again, and what YouTube said of another video is nothing', () => {
  const oldAddresses = [{ slug: 'ada-marlow', target: '/episodes/ada' }];
  expect(check({}, { oldAddresses, knownSlug: 'ada' })).toEqual([]);
  expect(check({}, { video: { youtubeId: 'another1234', outcome: 'gone' } })).toEqual([]);
});

test('a number that fills a gap, or is the first, leaves none', () => {
  expect(check({ number: 19 }, { highestOtherNumber: 25, otherNumbers: [18, 25] })).toEqual([]);
  expect(check({ number: 7 }, { highestOtherNumber: null, otherNumbers: [] })).toEqual([]);
});

test('errors come first', () => {
  expect(check({ introduction: '', answers: starting(60, 600, 900, 3_600) }).map(([, severity]) => severity)).toEqual([
    'error',
    'warning',
  ]);
});
