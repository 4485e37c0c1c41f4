import { expect, test } from 'vitest';
import { type EpisodeForm, episodeFormSchema } from '@/app/admin/episodes/schema';
import { episodeForm, formAnswer } from '../../../factories/episode-form';

const parse = (overrides: Partial<EpisodeForm>) => episodeFormSchema.parse(episodeForm(overrides));

/** What is wrong, as `field: message`. */
function problems(overrides: Partial<EpisodeForm>): string[] {
  const { error } = episodeFormSchema.safeParse(episodeForm(overrides));
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('what is typed becomes what is saved', () => {
  expect(parse({ answers: [formAnswer({ wording: '  Why   so? ', body: ' - a\r\n- b\n' })] })).toEqual({
    status: 'published',
    youtubeId: 'dQw4w9WgXcQ',
    number: 20,
    title: 'Ada Lovelace on engines',
    slug: 'ada-lovelace',
    introduction: 'Ada wrote the first program.',
    durationSeconds: 3_600,
    postId: 'ada',
    guests: [{ name: 'Ada Lovelace', headline: 'The first programmer' }],
    answers: [{ anchor: null, questionId: 1, wording: 'Why so?', startSeconds: 60, body: '- a\n- b', notAsked: false }],
    recommendedLinks: [{ label: 'Notes', url: 'https://example.org/notes' }],
    topics: ['Engines', 'Mathematics'],
  });
});

test('an address is made of what is typed', () => {
  expect(parse({ slug: ' Ada Lovelace, again! ' }).slug).toBe('ada-lovelace-again');
});

test('rows in which nothing stands are not there', () => {
  const blank = parse({
    status: 'draft',
    guests: [{ name: ' ', headline: '' }],
    recommendedLinks: [{ label: '', url: ' ' }],
  });
  expect(blank).toMatchObject({ guests: [], recommendedLinks: [] });
});

test('zero-width and direction marks go from names and stay in texts; NUL stays nowhere', () => {
  const marked = parse({
    title: '\u202eLovelace\u200b, Ada\0',
    introduction: 'a\u200bb\0',
    guests: [{ name: 'שלום', headline: '' }],
  });
  expect(marked).toMatchObject({ title: 'Lovelace, Ada', introduction: 'a\u200bb', guests: [{ name: 'שלום' }] });
});

test('a draft may lack video, guests, length and answers', () => {
  const lacking = { youtube: '', duration: '', guests: [], answers: [], recommendedLinks: [], introduction: '' };
  expect(problems({ status: 'draft', ...lacking })).toEqual([]);
});

test('publishing asks for a video and a guest, and says so beside whatever else is wrong', () => {
  expect(problems({ youtube: '', guests: [{ name: '', headline: '' }], title: ' ' })).toEqual([
    'title: Enter a title.',
    'youtube: An episode needs its video before it is published.',
    'guests.0.name: An episode needs a guest before it is published.',
  ]);
});

test.each<[string, Partial<EpisodeForm>, string]>([
  ['what is no video', { youtube: 'https://example.org/' }, 'youtube: This is no address or ID of a YouTube video.'],
  ['a number that is none', { number: 'twenty' }, 'number: Enter a whole number, such as 20.'],
  ['a negative number', { number: '-1' }, 'number: Enter a whole number, such as 20.'],
  ['a title of zero-width characters', { title: '\u200b\u200d' }, 'title: Enter a title.'],
  ['a long title', { title: 'x'.repeat(301) }, 'title: This is too long: it takes 300 characters.'],
  ['an address without letters', { slug: '!?' }, 'slug: Enter a few letters or digits for the address.'],
  ['no post ID', { postId: '' }, 'postId: Enter a post ID.'],
  [
    'a length in words',
    { duration: 'an hour' },
    'duration: Enter the length as minutes and seconds, such as 58:20 or 1:02:03.',
  ],
  [
    'a text of a megabyte',
    { introduction: 'x'.repeat(1_000_000) },
    'introduction: This is too long: it takes 50,000 characters.',
  ],
  [
    'an answer of a megabyte',
    { answers: [formAnswer({ body: 'x'.repeat(1_000_000) })] },
    'answers.0.body: This is too long: it takes 50,000 characters.',
  ],
  [
    'a start in plain seconds',
    { answers: [formAnswer(), formAnswer({ start: '95' })] },
    'answers.1.start: Enter the time as minutes and seconds, such as 4:05.',
  ],
  [
    'a start after the end',
    { duration: '10:00', answers: [formAnswer({ start: '10:00' })] },
    'answers.0.start: This is after the end of the video.',
  ],
  [
    'a question of its own without words',
    { answers: [formAnswer({ questionId: null, wording: ' ' })] },
    'answers.0.wording: Enter the question, or remove it.',
  ],
  [
    'a headline without a name',
    {
      guests: [
        { name: 'Ada', headline: '' },
        { name: '', headline: 'Somebody' },
      ],
    },
    'guests.1.name: Enter the name, or remove this guest.',
  ],
  [
    'one guest twice',
    {
      guests: [
        { name: 'Zoë', headline: '' },
        { name: ' zoe', headline: '' },
      ],
    },
    'guests.1.name: This guest is listed already.',
  ],
  [
    'a link that runs script',
    { recommendedLinks: [{ label: 'Click', url: 'javascript:alert(1)' }] },
    'recommendedLinks.0.url: Enter a whole address, such as https://example.org/.',
  ],
  [
    'a link without a label',
    { recommendedLinks: [{ label: '', url: 'https://example.org/' }] },
    'recommendedLinks.0.label: Enter what the link leads to, or remove it.',
  ],
])('%s is refused at its field', (_what, overrides, problem) => {
  expect(problems(overrides)).toEqual([problem]);
});

test.each([null, {}, [], 'form', { answers: [null], guests: 'x', status: 'published' }])(
  'what is no form at all is refused, not stumbled over: %j',
  (input) => {
    expect(episodeFormSchema.safeParse(input).success).toBe(false);
  },
);
