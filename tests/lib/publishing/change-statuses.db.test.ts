import { expect } from 'vitest';
import { describeAction } from '@/lib/audit/actions';
import { listAudit } from '@/lib/audit/list-audit';
import type { Db } from '@/lib/db/client';
import { getEpisodeBySlug } from '@/lib/episodes/get-episode-by-slug';
import { EPISODE_SORTS, listDeskPage } from '@/lib/episodes/list-desk-page';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { changeStatuses } from '@/lib/publishing/change-statuses';
import { getContentVersion } from '@/lib/site/content-version';
import { addTopic, removeTopic } from '@/lib/topics/add-topic';
import { createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

const monday = new Date('2026-11-23T12:00:00Z');
const tuesday = new Date('2026-11-24T12:00:00Z');

async function save(db: Db, number: number, status: 'published' | 'draft' | 'scheduled', overrides = {}) {
  const content = episodeContent({
    number,
    slug: `e-${number}`,
    postId: `e ${number}`,
    title: `Episode ${number}`,
    ...overrides,
  });
  const schedule = { local: '2026-12-01T09:00', isSecond: false };
  const saved = await saveEpisode(db, { id: null, revision: 0, status, schedule, content, editor: null }, monday);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.id;
}

test('what can be changed is, the others are named with why not, and it is taken back', async ({ db }) => {
  const editor = await createAsker(db);
  const [one, two, draft] = [
    await save(db, 1, 'published'),
    await save(db, 2, 'scheduled'),
    await save(db, 3, 'draft'),
  ];
  const version = await getContentVersion(db);
  const ids = [one, two, draft, 999];
  const changes = ids.map((id) => ({ id, to: 'draft' as const }));
  const result = await changeStatuses(db, { what: 'episodes', changes, editor }, tuesday);
  expect(result.skipped).toEqual([
    { title: 'Episode 3', reason: 'same' },
    { title: 'No. 999', reason: 'gone' },
  ]);
  expect(await getEpisodeBySlug(db, 'e-1')).toBeNull();
  expect(await getContentVersion(db)).not.toBe(version);
  expect(await db.episodeChange.findMany({ where: { kind: 'withdrawn' } })).toMatchObject([{ userId: editor.id }]);

  const undone = await changeStatuses(db, { what: 'episodes', changes: result.undo, editor }, tuesday);
  expect(undone.skipped).toEqual([]);
  expect(await getEpisodeBySlug(db, 'e-1')).toMatchObject({ publishedAt: monday });
  expect(await db.episode.findUnique({ where: { id: two } })).toMatchObject({
    status: 'scheduled',
    scheduledFor: new Date('2026-12-01T09:00:00Z'),
  });
});

test('an undo leaves what was changed since, what is past, and what can’t be published any more', async ({ db }) => {
  const owner = await createAsker(db);
  const ids = [await save(db, 1, 'published'), await save(db, 2, 'published'), await save(db, 3, 'scheduled')];
  const changes = ids.map((id) => ({ id, to: 'draft' as const }));
  const { undo } = await changeStatuses(db, { what: 'episodes', changes, editor: owner }, monday);
  await db.episode.update({ where: { id: ids[0] }, data: { status: 'removed' } });
  await db.episode.update({ where: { id: ids[1] }, data: { youtubeId: '' } });
  const late = new Date('2027-01-01T00:00:00Z');
  const { skipped } = await changeStatuses(db, { what: 'episodes', changes: undo, editor: owner }, late);
  expect(skipped.map(({ reason }) => reason)).toEqual(['changed', 'unpublishable', 'past']);
});

test('a draft that never was published can’t be removed, and who may not publish changes nothing', async ({ db }) => {
  const owner = await createAsker(db);
  const [draft, published] = [await save(db, 1, 'draft'), await save(db, 2, 'published')];
  const remove = [draft, published].map((id) => ({ id, to: 'removed' as const }));
  const reasons = async (editor: Parameters<typeof changeStatuses>[1]['editor']) =>
    (await changeStatuses(db, { what: 'episodes', changes: remove, editor }, tuesday)).skipped.map((s) => s.reason);
  expect(await reasons(await createAsker(db, 'Eve', 'contributor'))).toEqual(['forbidden', 'forbidden']);
  expect(await reasons(owner)).toEqual(['never-published']);
});

test('a topic is added to several, as a revision of each, and taken from those that got it', async ({ db }) => {
  const editor = await createAsker(db);
  const [one, two] = [await save(db, 1, 'published'), await save(db, 2, 'published', { topics: ['Looms'] })];
  const result = await addTopic(db, { name: 'looms', episodeIds: [one, two], editor }, tuesday);
  expect(result).toMatchObject({ added: [one], skipped: 1 });
  expect(await db.episode.findUnique({ where: { id: one } })).toMatchObject({
    revision: 2,
    updatedByUserId: editor.id,
  });
  expect(await db.revision.count({ where: { subjectId: one } })).toBe(2);
  const topicId = result.topicId ?? 0;
  expect(await removeTopic(db, { topicId, episodeIds: result.added, editor }, tuesday)).toBe(1);
  expect((await getEpisodeBySlug(db, 'e-1'))?.topics.map(({ name }) => name)).toEqual(['Engines']);
});

test('the log says of each what was done to several at once, and what they got or lost', async ({ db }) => {
  const editor = await createAsker(db);
  const ids = [await save(db, 1, 'published'), await save(db, 2, 'published')];
  const changes = ids.map((id) => ({ id, to: 'draft' as const }));
  await changeStatuses(db, { what: 'episodes', changes, editor }, tuesday);
  const { topicId, added } = await addTopic(db, { name: 'Looms', episodeIds: ids, editor }, tuesday);
  await removeTopic(db, { topicId: topicId ?? 0, episodeIds: added, editor }, tuesday);
  const { items } = await listAudit(db, { userId: editor.id }, { page: 1, size: 9 });
  const told = items.map(({ action, subject, detail }) => [describeAction(action), subject?.name, detail]);
  expect(told).toEqual([
    ['Took a topic off interviews', 'Looms', { interviews: 2 }],
    ['Gave interviews a topic', 'Looms', { interviews: 2 }],
    ['Made an interview a draft again', 'Episode 2', { before: 'published', together: 2 }],
    ['Made an interview a draft again', 'Episode 1', { before: 'published', together: 2 }],
  ]);
});

test('the list is found, narrowed, ordered and paged', async ({ db }) => {
  await save(db, 1, 'published', { title: 'On 100% wool' });
  await save(db, 2, 'draft', { title: 'Über Webstühle', guests: [{ name: 'Zara Finch', headline: '' }] });
  await save(db, 3, 'published', { title: 'A loom' });
  const all = { text: '', status: null, sort: 'number', page: 1, size: 50 } as const;
  const numbers = async (query: Partial<Parameters<typeof listDeskPage>[1]>) =>
    (await listDeskPage(db, { ...all, ...query })).items.map(({ number }) => number);
  expect(await numbers({})).toEqual([3, 2, 1]);
  expect(await numbers({ text: 'LOOM' })).toEqual([3]);
  expect(await numbers({ text: 'zara fin' })).toEqual([2]);
  expect(await numbers({ text: '0%' })).toEqual([1]);
  expect(await numbers({ text: '%' })).toEqual([1]);
  expect(await numbers({ text: 'nowhere' })).toEqual([]);
  expect(await numbers({ status: 'published', sort: 'number-up' })).toEqual([1, 3]);
  expect(await numbers({ page: 2, size: 2 })).toEqual([1]);
  for (const sort of EPISODE_SORTS) expect(await numbers({ sort })).toHaveLength(3);
});
