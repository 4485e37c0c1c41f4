import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { getContentVersion } from '@/lib/site/content-version';
import { findRedirect } from '@/lib/site/redirects/find-redirect';
import { deleteTopic } from '@/lib/topics/delete-topic';
import { listTopicsForEditing } from '@/lib/topics/list-topics-for-editing';
import { mergeTopics } from '@/lib/topics/merge-topics';
import { renameTopic } from '@/lib/topics/rename-topic';
import { fillLibrary } from '../../factories/library';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');
const idOf = async (db: Db, slug: string) => (await db.topic.findUniqueOrThrow({ where: { slug } })).id;
const topicsOf = async (db: Db, id: number) => (await getEpisodeForEditing(db, id))?.content.topics;

test('a topic is renamed with its address, unless another has the name', async ({ db }) => {
  await fillLibrary(db, { episodes: 2 });
  const [id, version] = [await idOf(db, 'databases'), await getContentVersion(db)];
  const taken = await renameTopic(db, { id, name: 'TESTING', userId: null }, now);
  expect(taken).toMatchObject({ ok: false, reason: 'taken', by: { name: 'Testing' } });
  expect(await renameTopic(db, { id, name: 'Stores', userId: null }, now)).toEqual({ ok: true });
  expect(await topicsOf(db, 1_001)).toContain('Stores');
  expect((await getEpisodeForEditing(db, 1_001))?.revision).toBe(2);
  expect((await findRedirect(db, '/topics/databases'))?.target).toBe('/topics/stores');
  expect(await getContentVersion(db)).not.toBe(version);
  expect(await renameTopic(db, { id: 9_999, name: 'x', userId: null }, now)).toEqual({ ok: false, reason: 'gone' });
});

test('merged topics are one, once on each interview, and a topic that is removed is on none', async ({ db }) => {
  await fillLibrary(db, { episodes: 2 });
  // The first interview is about compilers and free software, the second about databases and networks.
  const [from, into] = [await idOf(db, 'free-software'), await idOf(db, 'compilers')];
  await db.episodeTopic.create({ data: { episodeId: 1_001, topicId: from, position: 2 } });
  await db.article.create({
    data: { id: 1, slug: 'a', title: 'A', topics: { create: { topicId: from, position: 0 } } },
  });
  expect(await mergeTopics(db, { from, into, userId: null }, now)).toEqual({ ok: true, episodes: 2 });
  expect([await topicsOf(db, 1_000), await topicsOf(db, 1_001)]).toEqual([
    ['Compilers'],
    ['Databases', 'Networks', 'Compilers'],
  ]);
  expect(await db.articleTopic.count({ where: { articleId: 1, topicId: into } })).toBe(1);
  expect((await findRedirect(db, '/topics/free-software'))?.target).toBe('/topics/compilers');
  expect(await mergeTopics(db, { from: into, into, userId: null }, now)).toEqual({ ok: false, reason: 'same' });
  expect(await mergeTopics(db, { from, into, userId: null }, now)).toEqual({ ok: false, reason: 'gone' });

  const listed = (await listTopicsForEditing(db)).find(({ id }) => id === into);
  expect(listed).toMatchObject({ episodeCount: 2, articleCount: 1 });
  expect(await deleteTopic(db, { id: into, userId: null }, now)).toEqual({ ok: true, episodes: 2 });
  expect(await topicsOf(db, 1_000)).toEqual([]);
  expect(await deleteTopic(db, { id: into, userId: null }, now)).toEqual({ ok: false, reason: 'gone' });
  const log = await db.auditEntry.findMany({ where: { subject: 'topic' }, orderBy: { id: 'asc' } });
  expect(log.map(({ action }) => action)).toEqual(['topic.merged', 'topic.removed']);
});
