import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { ArticleContent } from '@/lib/articles/article-content';
import { listArticlesForEditing } from '@/lib/articles/list-articles-for-editing';
import { saveArticle } from '@/lib/articles/save-article';
import { withinReach } from '@/lib/auth/permissions';
import type { Db } from '@/lib/db/client';
import type { EpisodeStatus } from '@/lib/db/generated/sqlite/enums';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { type SaveEpisode, saveEpisode } from '@/lib/episodes/save-episode';
import { saveTranscript } from '@/lib/episodes/transcripts/save-transcript';
import { removePicture, setPicture } from '@/lib/media/set-picture';
import { createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { transcript } from '../../factories/transcript';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');
const FORBIDDEN = { ok: false, reason: 'forbidden' };

async function people(db: Db) {
  return {
    editor: await createAsker(db, 'Ada', 'editor'),
    contributor: await createAsker(db, 'Carol', 'contributor'),
  };
}

const save = (db: Db, given: Pick<SaveEpisode, 'editor'> & Partial<SaveEpisode>) =>
  saveEpisode(db, { id: null, revision: 0, status: 'draft', content: episodeContent(), ...given }, now);

async function saved(db: Db, given: Parameters<typeof save>[1]) {
  const result = await save(db, given);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const ALL = { text: '', status: null, sort: 'saved', page: 1, size: 50 } as const;

test('a contributor saves a draft of their own again and again, and publishes nothing', async ({ db }) => {
  const { contributor, editor } = await people(db);
  const { id, revision } = await saved(db, { editor: contributor });
  const again = await saved(db, { id, revision, editor: contributor, content: episodeContent({ title: 'Better' }) });
  for (const status of ['scheduled', 'published', 'unlisted', 'removed'] satisfies EpisodeStatus[]) {
    expect(await save(db, { id, revision: again.revision, editor: contributor, status })).toEqual(FORBIDDEN);
    expect(await save(db, { editor: contributor, status, content: other(2) })).toEqual(FORBIDDEN);
  }
  const published = await saved(db, { id, revision: again.revision, editor, status: 'published' });
  expect(await save(db, { id, revision: published.revision, editor: contributor })).toEqual(FORBIDDEN);
  expect(await db.episode.findMany()).toMatchObject([{ status: 'published', createdByUserId: contributor.id }]);
});

const other = (number: number) => episodeContent({ number, slug: `other-${number}`, postId: `other-${number}` });

test('what is another’s, a contributor neither changes nor sees in a list', async ({ db }) => {
  const { contributor, editor } = await people(db);
  const { id, revision } = await saved(db, { editor });
  const own = await saved(db, { editor: contributor, content: other(2) });
  const dataDir = mkdtempSync(join(tmpdir(), 'colloquy-contributor-'));
  const upload = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#123' } })
    .png()
    .toBuffer();
  const picture = { upload: new Uint8Array(upload), alt: '' };
  const theirs = { kind: 'episode', id } as const;
  const guest = { kind: 'guest', id: (await db.guest.findFirstOrThrow()).id } as const;

  expect(await save(db, { id, revision, editor: contributor })).toEqual(FORBIDDEN);
  const lines = transcript(3);
  expect(await saveTranscript(db, { episodeId: id, transcript: lines, editor: contributor }, now)).toEqual(FORBIDDEN);
  for (const owner of [theirs, guest]) {
    expect(await setPicture(db, dataDir, { owner, ...picture, editor: contributor }, now)).toEqual(FORBIDDEN);
    expect(await removePicture(db, dataDir, { owner, editor: contributor }, now)).toEqual(FORBIDDEN);
  }
  expect(readdirSync(join(dataDir, 'media/originals'))).toEqual([]);
  const poster = { owner: { kind: 'episode', id: own.id }, ...picture, editor: contributor } as const;
  expect(await setPicture(db, dataDir, poster, now)).toMatchObject({ ok: true });
  // The refused picture is the one that is kept now: its file stays.
  expect(await setPicture(db, dataDir, { owner: theirs, ...picture, editor: contributor }, now)).toEqual(FORBIDDEN);
  expect(readdirSync(join(dataDir, 'media/originals'))).toHaveLength(1);

  const clash = await save(db, { editor: contributor, content: episodeContent({ number: 1 }) });
  expect(clash).toMatchObject({
    reason: 'taken',
    fields: expect.arrayContaining([expect.objectContaining({ field: 'number' })]),
  });
  expect(JSON.stringify(clash)).not.toContain(episodeContent().title);

  const listed = await listEpisodesForEditing(db, { order: 'number', ...withinReach(contributor, 'episodes.read') });
  expect(listed.map(({ id }) => id)).toEqual([own.id]);
});

test('a contributor’s draft changes nothing of a guest whom readers know', async ({ db }) => {
  const { contributor, editor } = await people(db);
  await saved(db, {
    editor,
    status: 'published',
    content: episodeContent({ guests: [{ name: 'Ada King', headline: 'Analyst' }] }),
  });
  const content = { ...other(2), guests: [{ name: 'ADA KING', headline: 'Imposter' }] };
  const { id, revision } = await saved(db, { editor: contributor, content });
  await saved(db, { id, revision, editor: contributor, content });
  expect(await db.guest.findMany()).toMatchObject([{ name: 'Ada King', headline: 'Analyst' }]);
});

test('the same holds of articles', async ({ db }) => {
  const { contributor, editor } = await people(db);
  const content: ArticleContent = {
    kind: 'article',
    slug: 'bench',
    title: 'A bench',
    summary: '',
    body: '',
    topics: [],
  };
  const article = { id: null, revision: 0, status: 'draft', content } as const;
  const own = await saveArticle(db, { ...article, editor: contributor }, now);
  if (!own.ok) throw new Error(own.reason);
  const { id, revision } = own;
  expect(await saveArticle(db, { ...article, id, revision, status: 'published', editor: contributor }, now)).toEqual(
    FORBIDDEN,
  );
  const published = await saveArticle(db, { ...article, id, revision, status: 'published', editor }, now);
  if (!published.ok) throw new Error(published.reason);
  expect(await saveArticle(db, { ...article, id, revision: published.revision, editor: contributor }, now)).toEqual(
    FORBIDDEN,
  );
  await saveArticle(db, { ...article, content: { ...content, slug: 'desk' }, editor }, now);
  expect(
    (await listArticlesForEditing(db, { ...ALL, ...withinReach(contributor, 'articles.read') })).items.map(
      (row) => row.id,
    ),
  ).toEqual([id]);
});
