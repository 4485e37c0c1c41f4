import { expect } from 'vitest';
import { compareGuests } from '@/lib/questions/compare-guests';
import { getQuestionBySlug } from '@/lib/questions/get-question-by-slug';
import { listQuestionAnswers } from '@/lib/questions/list-question-answers';
import { listQuestions } from '@/lib/questions/list-questions';
import { fillLibrary } from '../../factories/library';
import { test } from '../../fixtures/database';

test('a question’s coverage counts guests of published interviews who said something', async ({ db }) => {
  await fillLibrary(db, { episodes: 6 });
  await db.episode.update({ where: { slug: 'interview-2' }, data: { status: 'draft' } });
  await db.episode.update({ where: { slug: 'interview-3' }, data: { status: 'removed' } });
  await db.answer.updateMany({ where: { episodeId: 1_003, anchor: 'tool' }, data: { body: '', startSeconds: null } });
  // A guest who answers twice is one guest.
  await db.episodeGuest.updateMany({ where: { episodeId: 1_005 }, data: { guestId: 1_000 } });
  const coverage = (await listQuestions(db)).map(({ slug, guestCount }) => [slug, guestCount]);
  expect(coverage).toEqual([
    ['beginnings', 3],
    ['mistake', 3],
    ['tool', 2],
    ['advice', 3],
  ]);
  expect((await getQuestionBySlug(db, 'tool'))?.guestCount).toBe(2);
});

test('answers come newest first, in pages, each with whose it is and where it ends', async ({ db }) => {
  await fillLibrary(db, { episodes: 5 });
  const question = await getQuestionBySlug(db, 'advice');
  const page = await listQuestionAnswers(db, { questionId: question?.id ?? 0, page: 2, size: 2 });
  expect(page).toMatchObject({ page: 2, pageCount: 3, total: 5 });
  expect(page.items).toMatchObject([
    {
      anchor: 'advice',
      startSeconds: 1_860,
      endSeconds: 3_600,
      episode: { number: 3, postId: 'library 3' },
      guests: [{ name: 'Edsger Marlow' }],
    },
    { episode: { number: 2 } },
  ]);
  const first = await getQuestionBySlug(db, 'beginnings');
  const answers = await listQuestionAnswers(db, { questionId: first?.id ?? 0, page: 1, size: 1 });
  expect(answers.items).toMatchObject([{ startSeconds: 60, endSeconds: 660 }]);
});

test('an answer of a draft, one that says nothing and one that was not asked are none', async ({ db }) => {
  await fillLibrary(db, { episodes: 6 });
  const { id: questionId = 0 } = (await getQuestionBySlug(db, 'advice')) ?? {};
  await db.episode.update({ where: { slug: 'interview-6' }, data: { status: 'draft' } });
  const change = (number: number, data: { body?: string; startSeconds?: null; notAsked?: true }) =>
    db.answer.updateMany({ where: { episode: { number }, questionId }, data });
  await change(5, { body: '', startSeconds: null });
  await change(4, { notAsked: true });
  // Words without a second are an answer, and so is a second without words.
  await change(3, { startSeconds: null });
  await change(2, { body: '' });
  const { items, total } = await listQuestionAnswers(db, { questionId, page: 1, size: 9 });
  expect(items.map(({ episode }) => episode.number)).toEqual([3, 2, 1]);
  expect(total).toBe(3);
});

test('other words for a question are gathered, the most used first, and the canonical ones are none of them', async ({
  db,
}) => {
  await fillLibrary(db, { episodes: 12 });
  const { id = 0, text = '' } = (await getQuestionBySlug(db, 'mistake')) ?? {};
  await db.answer.updateMany({ where: { questionId: id }, data: { wording: null } });
  const reword = (episodeId: number, wording: string) =>
    db.answer.updateMany({ where: { episodeId, questionId: id }, data: { wording } });
  await reword(1_001, 'What went wrong?');
  await reword(1_002, 'Your worst day?');
  await reword(1_003, 'Your worst day?');
  await reword(1_004, text);
  await db.episode.update({ where: { id: 1_001 }, data: { status: 'draft' } });
  expect((await getQuestionBySlug(db, 'mistake'))?.wordings).toEqual([{ text: 'Your worst day?', count: 2 }]);
});

test('guests are compared in the order asked for, on the questions that any of them answered', async ({ db }) => {
  await fillLibrary(db, { episodes: 4 });
  await db.answer.deleteMany({ where: { episodeId: 1_000, anchor: 'mistake' } });
  await db.answer.deleteMany({ where: { anchor: 'tool' } });
  const comparison = await compareGuests(db, ['grace-marlow', 'ada-marlow']);
  expect(comparison?.guests.map(({ name }) => name)).toEqual(['Grace Marlow', 'Ada Marlow']);
  const rows = comparison?.questions.map(({ slug, answers }) => [slug, answers.map((of) => of.length)]);
  expect(rows).toEqual([
    ['beginnings', [1, 1]],
    ['mistake', [1, 0]],
    ['advice', [1, 1]],
  ]);
  expect(comparison?.questions[0]?.answers[1]).toMatchObject([{ episode: { slug: 'interview-1' } }]);
});

test('there is no comparison of one guest, of five, of one with themselves or with somebody unknown', async ({
  db,
}) => {
  await fillLibrary(db, { episodes: 5 });
  const five = ['ada-marlow', 'grace-marlow', 'edsger-marlow', 'barbara-marlow', 'ken-marlow'];
  for (const slugs of [[], five.slice(0, 1), five, ['ada-marlow', 'ada-marlow'], ['ada-marlow', 'nobody']]) {
    expect([slugs, await compareGuests(db, slugs)]).toEqual([slugs, null]);
  }
  expect(await compareGuests(db, five.slice(1))).not.toBeNull();
});
