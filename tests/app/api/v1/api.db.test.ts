import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { GET as getAnswersCsv } from '@/app/(machines)/api/v1/answers.csv/route';
import { GET as getAnswers } from '@/app/(machines)/api/v1/answers.json/route';
import { GET as getEpisode } from '@/app/(machines)/api/v1/episodes/[slug]/route';
import { GET as getEpisodesPage } from '@/app/(machines)/api/v1/episodes/page/[page]/route';
import { GET as getEpisodes } from '@/app/(machines)/api/v1/episodes/route';
import { GET as getGuest } from '@/app/(machines)/api/v1/guests/[slug]/route';
import { GET as getGuestsPage } from '@/app/(machines)/api/v1/guests/page/[page]/route';
import { GET as getGuests } from '@/app/(machines)/api/v1/guests/route';
import { GET as getOpenApi } from '@/app/(machines)/api/v1/openapi.json/route';
import { GET as getQuestionPage } from '@/app/(machines)/api/v1/questions/[slug]/page/[page]/route';
import { GET as getQuestion } from '@/app/(machines)/api/v1/questions/[slug]/route';
import { GET as getQuestions } from '@/app/(machines)/api/v1/questions/route';
import * as schemas from '@/lib/api/schemas';
import type { Db } from '@/lib/db/client';
import { processGlobals } from '@/lib/process-globals';
import { fillLibrary } from '../../../factories/library';
import { createTestDatabase } from '../../../fixtures/database';

/** More interviews than a page has. */
const EPISODES = 53;

let site: Db;
const before = processGlobals.db;

beforeAll(async () => {
  const { db } = await createTestDatabase();
  site = db;
  processGlobals.db = db;
  await fillLibrary(db, { episodes: EPISODES });
  // What must not be seen: each with words of its own, in all that is not published.
  for (const [index, status] of (['draft', 'scheduled', 'unlisted', 'removed'] as const).entries()) {
    const shared = { seriesId: 1, number: 900 + index, youtubeId: 'hiddenvideo', postId: `hidden ${status}` };
    await db.episode.create({
      data: {
        ...shared,
        slug: `hidden-${status}`,
        title: `Hidden ${status}`,
        status,
        publishedAt: new Date('2026-01-01'),
        guests: {
          create: {
            position: 0,
            guest: { create: { slug: `hidden-g-${index}`, name: `Hidden ${index}`, foldedName: `hidden ${index}` } },
          },
        },
        answers: { create: { questionId: 1, anchor: 'hidden', position: 0, body: 'Hidden words', startSeconds: 1 } },
      },
    });
  }
  await db.answer.updateMany({
    where: { episodeId: 1_000, questionId: 2 },
    data: { startSeconds: null },
  });
  await db.answer.updateMany({ where: { episodeId: 1_000, questionId: 3 }, data: { notAsked: true } });
});

afterAll(async () => {
  if (before) processGlobals.db = before;
  else delete processGlobals.db;
  await site.$disconnect();
});

const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000/api/v1${path}`, { headers });
const params = <T extends object>(given: T) => ({ params: Promise.resolve(given) });

async function parsed<Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.output<Schema>> {
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')], text).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(text).not.toMatch(/hidden/i);
  return schema.parse(JSON.parse(text));
}

test('lists come in pages, each of which names the next, and hold what is published', async () => {
  expect(await site.episode.count()).toBe(EPISODES + 4);
  const first = await parsed(await getEpisodes(request('/episodes')), schemas.episodePage);
  expect(first).toMatchObject({
    page: 1,
    pageCount: 2,
    total: EPISODES,
    next: expect.stringMatching(/\/api\/v1\/episodes\/page\/2$/),
  });
  const second = await parsed(
    await getEpisodesPage(request('/episodes/page/2'), params({ page: '2' })),
    schemas.episodePage,
  );
  expect(second.next).toBeNull();
  const numbers = [...first.items, ...second.items].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: EPISODES }, (_, i) => EPISODES - i));

  const guests = await parsed(await getGuests(request('/guests')), schemas.guestPage);
  const others = await parsed(await getGuestsPage(request('/guests/page/2'), params({ page: '2' })), schemas.guestPage);
  expect(new Set([...guests.items, ...others.items].map(({ slug }) => slug)).size).toBe(EPISODES);
  const questions = await parsed(await getQuestions(request('/questions')), schemas.questionPage);
  expect(questions.items.map(({ slug, guestCount }) => [slug, guestCount])).toEqual([
    ['beginnings', EPISODES],
    ['mistake', EPISODES],
    ['tool', EPISODES - 1],
    ['advice', EPISODES],
  ]);
});

test('one is found by its slug, whole', async () => {
  const episode = await parsed(
    await getEpisode(request('/episodes/interview-1'), params({ slug: 'interview-1' })),
    schemas.episode,
  );
  expect(episode).toMatchObject({
    number: 1,
    youtubeId: 'video000000',
    topics: [{ slug: 'compilers' }, { slug: 'free-software' }],
  });
  expect(episode.answers.map(({ questionSlug, startSeconds }) => [questionSlug, startSeconds])).toEqual([
    ['beginnings', 60],
    ['mistake', null],
    ['advice', 1_860],
  ]);
  expect(episode.answers[0]?.url).toMatch(/\/episodes\/interview-1\?t=60#q-beginnings$/);
  const [guest] = episode.guests;
  const person = await parsed(await getGuest(request('/guests/x'), params({ slug: guest?.slug ?? '' })), schemas.guest);
  expect(person.episodes.map(({ number }) => number)).toEqual([1]);
  const question = await parsed(
    await getQuestion(request('/questions/tool'), params({ slug: 'tool' })),
    schemas.question,
  );
  expect(question.answers).toMatchObject({
    total: EPISODES - 1,
    next: expect.stringMatching(/\/questions\/tool\/page\/2$/),
  });
  const more = await parsed(
    await getQuestionPage(request('/questions/tool/page/2'), params({ slug: 'tool', page: '2' })),
    schemas.question,
  );
  expect(question.answers.items.length + more.answers.items.length).toBe(EPISODES - 1);
});

test('guests and questions are a table, for programs and for spreadsheets', async () => {
  const table = await parsed(await getAnswers(request('/answers.json')), schemas.answerTable);
  expect(table.questions.map(({ label }) => label)).toEqual(['Beginnings', 'Mistake', 'Tool', 'Advice']);
  expect(table.rows).toHaveLength(EPISODES);
  expect(table.rows.at(-1)?.answers.map((answer) => answer?.startSeconds ?? null)).toEqual([60, null, null, 1_860]);
  const csv = await (await getAnswersCsv(request('/answers.csv'))).text();
  expect(csv).not.toMatch(/hidden/i);
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(EPISODES + 1);
  expect(lines[0]).toBe('"Number","Interview","Guests","Published","Beginnings","Mistake","Tool","Advice"');
  expect(lines.at(-1)).toMatch(/^1,".+","Ada Marlow","2010-01-01",60,"answered",,1860$/);
});

test('what is not there, or can’t be meant, is said with its status in a sentence', async () => {
  const refused = async (response: Response) => {
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    return [response.status, schemas.problem.parse(await response.json()).error];
  };
  for (const slug of ['nobody', 'hidden-draft', 'hidden-scheduled', 'hidden-unlisted', 'hidden-removed']) {
    expect(await refused(await getEpisode(request('/episodes/x'), params({ slug })))).toEqual([
      404,
      'There is no such interview.',
    ]);
  }
  for (const slug of ['nobody', 'hidden-g-0', 'hidden-g-2']) {
    expect(await refused(await getGuest(request('/guests/x'), params({ slug })))).toEqual([
      404,
      'There is no such guest.',
    ]);
  }
  expect(await refused(await getQuestion(request('/questions/x'), params({ slug: 'x' })))).toEqual([
    404,
    'There is no such question.',
  ]);
  expect(await refused(await getEpisodesPage(request('/episodes/page/3'), params({ page: '3' })))).toEqual([
    404,
    'The last page is 2.',
  ]);
  for (const page of ['0', '1', '-1', '2.5', 'soon', '10000', '١']) {
    const [status, sentence] = await refused(await getEpisodesPage(request('/episodes/page/x'), params({ page })));
    expect([status, sentence]).toEqual([400, `“${page}” is no page; expected a whole number from 2 to 9999.`]);
  }
  expect(await refused(await getEpisodes(request('/episodes?page=2')))).toEqual([
    400,
    expect.stringContaining('take no parameters'),
  ]);
});

test('who has the answer already is told so', async () => {
  const first = await getEpisodes(request('/episodes'));
  const again = await getEpisodes(request('/episodes', { 'if-none-match': first.headers.get('etag') ?? '' }));
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('the description names every schema that it refers to, and every list and one', async () => {
  const text = await (await getOpenApi(request('/openapi.json'))).text();
  const { components, paths, openapi } = JSON.parse(text);
  expect(openapi).toBe('3.1.0');
  const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(referred));
  expect(referred.length).toBeGreaterThan(20);
  for (const list of ['episodes', 'guests', 'questions']) {
    expect(Object.keys(paths)).toEqual(expect.arrayContaining([`/${list}`, `/${list}/{slug}`]));
  }
  expect(text).not.toContain('"$schema"');
});
