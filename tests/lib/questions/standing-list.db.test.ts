import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { addQuestion } from '@/lib/questions/add-question';
import { listQuestionsForEditing } from '@/lib/questions/list-questions-for-editing';
import { mergeQuestions } from '@/lib/questions/merge-questions';
import { moveQuestion } from '@/lib/questions/move-question';
import { previewQuestionMerge } from '@/lib/questions/preview-merge';
import type { QuestionContent } from '@/lib/questions/question-content';
import { restoreStandingList } from '@/lib/questions/restore-standing-list';
import { saveQuestion } from '@/lib/questions/save-question';
import { parseStandingListRevision, readStandingList, versionOf } from '@/lib/questions/standing-list';
import { listRevisions } from '@/lib/revisions/list-revisions';
import { getContentVersion } from '@/lib/site/content-version';
import { findRedirect } from '@/lib/site/redirects/find-redirect';
import { createEditor } from '../../factories/editor';
import { fillLibrary } from '../../factories/library';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');

async function fill(db: Db, episodes = 2) {
  await fillLibrary(db, { episodes });
  const { id: seriesId } = await db.series.findFirstOrThrow();
  const idOf = async (slug: string) => (await db.question.findUniqueOrThrow({ where: { slug } })).id;
  const slugs = async () => (await readStandingList(db, seriesId)).map(({ slug }) => slug);
  const find = async (slug: string) => {
    const found = (await listQuestionsForEditing(db, seriesId)).find((question) => question.slug === slug);
    if (!found) throw new Error(slug);
    return found;
  };
  const save = async (slug: string, changes: Partial<QuestionContent>, keepsAsked = false) => {
    const { id, version, answerCount: _count, ...content } = await find(slug);
    return saveQuestion(db, { id, version, content: { ...content, ...changes }, keepsAsked, userId: null }, now);
  };
  return { seriesId, idOf, slugs, find, save };
}

const added = { text: 'What is on your desk?', label: 'Desk', slug: 'desk', isAsked: true, wordings: [] };

test('a question is added at the end, saved, and moved; each is a version of the list and in the log', async ({
  db,
}) => {
  const { seriesId, slugs, save, idOf } = await fill(db);
  const userId = await createEditor(db, 'Ada');
  const version = await getContentVersion(db);
  const content = { ...added, wordings: ['What’s on your table?', 'what is on your desk', ''] };
  expect(await addQuestion(db, { seriesId, content, userId }, now)).toMatchObject({ ok: true });
  expect(await save('desk', { isAsked: false })).toMatchObject({ ok: true });
  const id = await idOf('desk');
  expect(await moveQuestion(db, { id, by: -1, userId }, now)).toBe(3);
  expect(await moveQuestion(db, { id: await idOf('beginnings'), by: -1, userId }, now)).toBe(0);
  expect(await moveQuestion(db, { id: 9_999, by: 1, userId }, now)).toBeNull();
  expect(await slugs()).toEqual(['beginnings', 'mistake', 'tool', 'desk', 'advice']);
  expect(await getContentVersion(db)).not.toBe(version);
  const { items } = await listRevisions(db, { subject: 'questions', subjectId: seriesId }, { page: 1, size: 9 });
  expect(items.map(({ revision }) => [revision.number, revision.by])).toEqual([
    [4, 'Ada'],
    [3, null],
    [2, 'Ada'],
    [1, null],
  ]);
  const latest = parseStandingListRevision(items[0]?.revision.content).questions[3];
  expect(latest).toMatchObject({ slug: 'desk', isAsked: false, wordings: ['What’s on your table?'] });
  const log = await db.auditEntry.findMany({ where: { subject: 'question' }, orderBy: { id: 'asc' } });
  expect(log.map(({ action }) => action)).toEqual([
    'question.added',
    'question.saved',
    'question.moved',
    'question.moved',
  ]);
});

test('a question’s old address leads on, and may be had again by itself and by nothing else', async ({ db }) => {
  const { seriesId, save } = await fill(db);
  expect(await save('tool', { slug: 'instrument' })).toMatchObject({ ok: true });
  expect((await findRedirect(db, '/questions/tool'))?.target).toBe('/questions/instrument');
  const refused = { ok: false, reason: 'slug-redirects', target: '/questions/instrument' };
  expect(await save('advice', { slug: 'tool' })).toEqual(refused);
  expect(await addQuestion(db, { seriesId, content: { ...added, slug: 'tool' }, userId: null }, now)).toEqual(refused);
  expect(await save('advice', { slug: 'mistake' })).toEqual({ ok: false, reason: 'slug-taken' });
  expect(await save('instrument', { slug: 'tool' })).toMatchObject({ ok: true });
  expect(await findRedirect(db, '/questions/tool')).toBeNull();
  expect((await findRedirect(db, '/questions/instrument'))?.target).toBe('/questions/tool');
});

test('words by which another question is known are refused; whoever saves second is shown what the first saved', async ({
  db,
}) => {
  const { save, find } = await fill(db);
  const words = { wordings: ['HOW did you come to programming'] };
  expect(await save('tool', words)).toMatchObject({ ok: false, reason: 'words-taken', by: { label: 'Beginnings' } });
  const { id, version, answerCount: _count, ...content } = await find('tool');
  await save('tool', { label: 'Theirs' });
  const second = { id, version, content, keepsAsked: false, userId: null };
  const refused = await saveQuestion(db, second, now);
  expect(refused).toMatchObject({ ok: false, reason: 'conflict', theirs: { label: 'Theirs' } });
  const over = refused.ok || refused.reason !== 'conflict' ? '' : refused.version;
  expect(await saveQuestion(db, { ...second, version: over }, now)).toMatchObject({ ok: true });
});

test('a question that is reworded is still known by its old words, which answers keep where they are to', async ({
  db,
}) => {
  const { save, find } = await fill(db, 2);
  const { id, text } = await find('beginnings');
  const unworded = { questionId: id, wording: null };
  const before = await db.answer.count({ where: unworded });
  await save('beginnings', { text: 'How did it begin?' });
  expect(await db.answer.count({ where: unworded })).toBe(before);
  expect((await find('beginnings')).wordings).toEqual([text]);
  await save('beginnings', { text: 'How did all of it begin?' }, true);
  expect(await db.answer.count({ where: unworded })).toBe(0);
  expect(await db.answer.count({ where: { questionId: id, wording: 'How did it begin?' } })).toBe(before);
});

test('merging moves answers with their addresses and words, and an interview that answered both keeps both', async ({
  db,
}) => {
  const { seriesId, slugs, find, idOf } = await fill(db, 3);
  const [from, into] = [await find('mistake'), await find('advice')];
  await db.questionWording.create({ data: { questionId: from.id, text: 'Your worst day?' } });
  // One was not asked the one, and answered the other; one was not asked either.
  const notAsked = { body: '', startSeconds: null, notAsked: true };
  await db.answer.updateMany({ where: { episodeId: 1_001, questionId: into.id }, data: notAsked });
  await db.answer.updateMany({ where: { episodeId: 1_002, questionId: from.id }, data: notAsked });
  await db.answer.updateMany({
    where: { episodeId: 1_000, questionId: from.id },
    data: { wording: 'And what failed?' },
  });
  await db.answer.updateMany({ where: { episodeId: 1_001, questionId: from.id }, data: { wording: null } });
  const bodies = (await db.answer.findMany({ where: { body: { not: '' } }, orderBy: { id: 'asc' } })).map(
    ({ anchor, body }) => [anchor, body],
  );
  expect(await previewQuestionMerge(db, from.id, into.id)).toEqual({ answers: 2, both: 1 });

  const merged = await mergeQuestions(db, { from: from.id, into: into.id, userId: null }, now);
  expect(merged).toEqual({ ok: true, answers: 2, episodes: 3 });
  const after = await db.answer.findMany({ where: { body: { not: '' } }, orderBy: { id: 'asc' } });
  expect(after.map(({ anchor, body }) => [anchor, body])).toEqual(bodies);
  const answers = await db.answer.findMany({
    where: { questionId: into.id },
    orderBy: [{ episodeId: 'asc' }, { id: 'asc' }],
  });
  expect(answers.map(({ episodeId, anchor }) => [episodeId, anchor])).toEqual([
    [1_000, 'mistake'],
    [1_000, 'advice'],
    [1_001, 'mistake'],
    [1_002, 'advice'],
  ]);
  expect([answers[0]?.wording, answers[2]?.wording]).toEqual(['And what failed?', from.text]);
  expect((await find('advice')).wordings).toEqual([from.text, 'Your worst day?']);
  expect(await slugs()).toEqual(['beginnings', 'tool', 'advice']);
  expect(
    (await db.question.findMany({ where: { seriesId }, orderBy: { position: 'asc' } })).map(({ position }) => position),
  ).toEqual([0, 1, 2]);
  expect((await findRedirect(db, '/questions/mistake'))?.target).toBe('/questions/advice');
  // Whoever has one of the interviews open learns of it, and what it was can be put back.
  expect((await getEpisodeForEditing(db, 1_000))?.revision).toBe(2);
  expect(await db.revision.count({ where: { subject: 'episode', subjectId: 1_000 } })).toBe(2);
  expect(await db.auditEntry.count({ where: { action: 'question.merged' } })).toBe(1);

  const tool = await idOf('tool');
  expect(await mergeQuestions(db, { from: tool, into: tool, userId: null }, now)).toEqual({
    ok: false,
    reason: 'same',
  });
  expect(await mergeQuestions(db, { from: from.id, into: tool, userId: null }, now)).toEqual({
    ok: false,
    reason: 'gone',
  });
});

test('an earlier list is put back without an answer or an address lost', async ({ db }) => {
  const { seriesId, idOf, save, slugs } = await fill(db, 2);
  await moveQuestion(db, { id: await idOf('advice'), by: -1, userId: null }, now);
  await save('tool', { text: 'What do you work with?', slug: 'instrument' });
  await mergeQuestions(db, { from: await idOf('mistake'), into: await idOf('advice'), userId: null }, now);
  await addQuestion(db, { seriesId, content: added, userId: null }, now);
  const answers = await db.answer.count();
  const version = versionOf(await readStandingList(db, seriesId));
  const restore = { seriesId, number: 1, userId: null };
  expect(await restoreStandingList(db, { ...restore, version: 'old' }, now)).toEqual({ ok: false, reason: 'conflict' });
  expect(await restoreStandingList(db, { ...restore, number: 99, version }, now)).toEqual({
    ok: false,
    reason: 'gone',
  });
  expect(await restoreStandingList(db, { ...restore, version }, now)).toEqual({ ok: true });
  expect(await slugs()).toEqual(['beginnings', 'mistake', 'instrument', 'advice', 'desk']);
  const list = await readStandingList(db, seriesId);
  expect(list.map(({ isAsked }) => isAsked)).toEqual([true, true, true, true, false]);
  expect(list[2]?.text).toBe('Which tool would you not give up, and why?');
  expect(await db.answer.count()).toBe(answers);
  expect(await findRedirect(db, '/questions/mistake')).toBeNull();
  expect((await findRedirect(db, '/questions/tool'))?.target).toBe('/questions/instrument');
});
