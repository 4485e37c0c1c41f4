import { expect } from 'vitest';
import { countCoverage } from '@/lib/coverage/count-coverage';
import { getCoverage } from '@/lib/coverage/get-coverage';
import { keepCoverage } from '@/lib/coverage/keep-coverage';
import type { Db } from '@/lib/db/client';
import { updateIndex } from '@/lib/search/update-index';
import { answer, openDesk } from '../../factories/searchable';
import { test } from '../../fixtures/database';

/** As a server does each second. */
async function look(db: Db): Promise<void> {
  await updateIndex(db);
  await keepCoverage(db);
}

const content = {
  title: 'Quicksilver',
  guests: [{ name: 'Ada Quicksilver', headline: '' }],
  topics: ['Metals'],
  answers: [answer('Quicksilver?', '- Yes', 30, 'quicksilver')],
};

/** How many guests, interviews by topic, and guests and answers by question there are in all. */
async function sizes(db: Db): Promise<number[]> {
  const coverage = await getCoverage(db);
  expect(coverage).toEqual(await countCoverage(db));
  const { guestsByInitial, episodesByTopic, guestsByQuestion, answersByQuestion } = coverage;
  return [guestsByInitial, episodesByTopic, guestsByQuestion, answersByQuestion].map((counts) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
}

test('counts are those of what is published, whether they are kept already or a change waits', async ({ db }) => {
  const { save } = await openDesk(db);
  expect(await sizes(db)).toEqual([0, 0, 0, 0]);
  const { id } = await save(1, content);
  expect(await sizes(db)).toEqual([1, 1, 0, 0]);
  await look(db);
  expect(await sizes(db)).toEqual([1, 1, 0, 0]);
  await save(2, { ...content, guests: [{ name: 'Bea Mercury', headline: '' }] });
  expect(await sizes(db)).toEqual([2, 2, 0, 0]);
  // Indexed, and not yet counted again.
  await updateIndex(db);
  expect(await sizes(db)).toEqual([2, 2, 0, 0]);
  await keepCoverage(db);
  await save(1, content, { id, revision: 1, status: 'draft' });
  expect(await sizes(db)).toEqual([1, 1, 0, 0]);
});

test('whatever table is changed by whomever, the counts know', async ({ db }) => {
  const { save } = await openDesk(db);
  const { id: episodeId } = await save(1, content);
  const { id: seriesId } = await db.series.findFirstOrThrow();
  const questionData = { id: 70, seriesId, slug: 'standing', text: 'Standing where?', label: 'Place', position: 0 };
  const steps: [() => Promise<unknown>, number[]][] = [
    [() => db.question.create({ data: questionData }), [1, 1, 0, 0]],
    [() => db.answer.updateMany({ data: { questionId: 70 } }), [1, 1, 1, 1]],
    [() => db.answer.updateMany({ data: { body: '', startSeconds: null } }), [1, 1, 0, 0]],
    [() => db.answer.updateMany({ data: { startSeconds: 3 } }), [1, 1, 1, 1]],
    [() => db.guest.create({ data: { id: 50, name: 'Topaz', slug: 'topaz', foldedName: 'topaz' } }), [1, 1, 1, 1]],
    [() => db.episodeGuest.create({ data: { episodeId, guestId: 50, position: 1 } }), [2, 1, 2, 1]],
    [() => db.guest.update({ where: { id: 50 }, data: { foldedName: 'zircon' } }), [2, 1, 2, 1]],
    [() => db.topic.create({ data: { id: 60, name: 'Stones', slug: 'stones', foldedName: 'stones' } }), [2, 1, 2, 1]],
    [() => db.episodeTopic.create({ data: { episodeId, topicId: 60, position: 1 } }), [2, 2, 2, 1]],
    [() => db.episode.update({ where: { id: episodeId }, data: { status: 'removed' } }), [0, 0, 0, 0]],
    [() => db.episode.update({ where: { id: episodeId }, data: { status: 'published' } }), [2, 2, 2, 1]],
    [() => db.episodeGuest.deleteMany({ where: { guestId: 50 } }), [1, 2, 1, 1]],
    [() => db.topic.delete({ where: { id: 60 } }), [1, 1, 1, 1]],
    [() => db.answer.deleteMany(), [1, 1, 0, 0]],
  ];
  for (const [change, expected] of steps) {
    await look(db);
    await change();
    expect(await sizes(db)).toEqual(expected);
  }
});

test('what is kept is read, and not counted', async ({ db }) => {
  const { save } = await openDesk(db);
  await save(1, content);
  await look(db);
  const kept = await db.siteValue.findUniqueOrThrow({ where: { name: 'coverage' } });
  const value = kept.value.replace('["a",1]', '["a",7]');
  await db.siteValue.update({ where: { name: 'coverage' }, data: { value } });
  expect((await getCoverage(db)).guestsByInitial.get('a')).toBe(7);
  // Another look counts nothing while nothing has changed.
  await look(db);
  expect((await getCoverage(db)).guestsByInitial.get('a')).toBe(7);
});
