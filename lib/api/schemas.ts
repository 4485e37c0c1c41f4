import { z } from 'zod';

// What the API answers with: docs of it (lib/api/openapi.ts) are made from these, and tests parse every answer by them.

const instant = z.iso.datetime().describe('ISO 8601, UTC.');
const url = z.url();
const markdown = z.string().describe('Markdown; may be empty.');
const second = z.int().nonnegative().nullable().describe('Whole seconds into the video; null where it is not known.');
const link = z.strictObject({ label: z.string(), url: z.string() });

export const guestReference = z
  .strictObject({ slug: z.string(), name: z.string(), url: url.describe('The page for readers.') })
  .meta({ id: 'GuestReference' });

export const episodeItem = z
  .strictObject({
    number: z.int(),
    slug: z.string(),
    title: z.string(),
    publishedAt: instant.nullable(),
    guests: z.array(guestReference),
    url: url.describe('The page for readers.'),
    self: url.describe('The interview in this API.'),
  })
  .meta({ id: 'EpisodeItem' });

export const answer = z
  .strictObject({
    question: z.string().describe('As it was asked of this guest.'),
    questionSlug: z.string().nullable().describe('The standing question, if it is one.'),
    startSeconds: second,
    body: markdown,
    url: url.describe('The place in the page for readers, with the player at that second.'),
  })
  .meta({ id: 'Answer' });

export const episode = z
  .strictObject({
    ...episodeItem.shape,
    introduction: markdown,
    youtubeId: z.string(),
    durationSeconds: z.int().nullable(),
    topics: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
    answers: z.array(answer),
    recommendedLinks: z.array(link),
  })
  .meta({ id: 'Episode' });

export const guestItem = z
  .strictObject({
    ...guestReference.shape,
    headline: z.string().describe('What the guest is known for; may be empty.'),
    episodeCount: z.int().describe('Published interviews.'),
    self: url.describe('The guest in this API.'),
  })
  .meta({ id: 'GuestItem' });

export const guest = z
  .strictObject({
    ...guestItem.shape,
    biography: markdown,
    links: z.array(link),
    episodes: z.array(episodeItem).describe('The newest first.'),
  })
  .meta({ id: 'Guest' });

export const questionItem = z
  .strictObject({
    slug: z.string(),
    text: z.string(),
    label: z.string().describe('A few words, for tables.'),
    guestCount: z.int().describe('Guests who answered it in a published interview.'),
    url: url.describe('The page for readers.'),
    self: url.describe('The question in this API.'),
  })
  .meta({ id: 'QuestionItem' });

export const givenAnswer = z
  .strictObject({
    ...answer.omit({ questionSlug: true }).shape,
    guests: z.array(guestReference),
    episode: episodeItem.pick({ number: true, slug: true, title: true }),
  })
  .meta({ id: 'GivenAnswer' });

const paging = {
  page: z.int().positive().describe('From 1.'),
  pageCount: z.int().positive(),
  total: z.int().nonnegative().describe('Of the whole list.'),
  next: url.nullable().describe('The next page; null on the last.'),
};

export const episodePage = z.strictObject({ items: z.array(episodeItem), ...paging }).meta({ id: 'EpisodePage' });
export const guestPage = z.strictObject({ items: z.array(guestItem), ...paging }).meta({ id: 'GuestPage' });
export const questionPage = z.strictObject({ items: z.array(questionItem), ...paging }).meta({ id: 'QuestionPage' });
export const question = z
  .strictObject({
    ...questionItem.shape,
    answers: z.strictObject({ items: z.array(givenAnswer), ...paging }).describe('The newest interview first.'),
  })
  .meta({ id: 'Question' });

export const answerTable = z
  .strictObject({
    questions: z.array(z.strictObject({ slug: z.string(), label: z.string() })),
    rows: z
      .array(
        z.strictObject({
          number: z.int(),
          episode: z.string().describe('Slug of the interview.'),
          title: z.string(),
          publishedAt: instant.nullable(),
          guests: z.array(guestReference),
          answers: z
            .array(z.strictObject({ startSeconds: second, url }).nullable())
            .describe('By question, in their order; null where it was not answered.'),
        }),
      )
      .describe('An interview each, the newest first.'),
  })
  .meta({ id: 'AnswerTable' });

export const problem = z.strictObject({ error: z.string().describe('A sentence.') }).meta({ id: 'Problem' });
