import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { applyRun } from '@/lib/importing/runs/apply-run';
import { getRun } from '@/lib/importing/runs/get-run';
import { listItems } from '@/lib/importing/runs/list-items';
import { openSource } from '@/lib/importing/runs/open-source';
import { planRun } from '@/lib/importing/runs/plan-run';
import { undoRun } from '@/lib/importing/runs/undo-run';
import { findRedirect } from '@/lib/site/redirects/find-redirect';
import { dumpTables } from '@/tests/factories/dump-tables';
import { makeZip } from '@/tests/factories/zip';
import { test } from '@/tests/fixtures/database';
import { exportOther, newFolder } from '@/tests/fixtures/other-site';

const now = new Date('2026-11-23T12:00:00Z');

async function bring(db: Db, dataDir: string, path: string) {
  const about = { path, fileName: 'site.zip', isUpload: false, format: null, userId: null };
  const planned = await planRun(db, dataDir, about, () => now);
  if (!planned.ok) throw new Error(planned.sentence);
  const { runId } = planned;
  await applyRun(db, dataDir, { runId, editor: null }, { clock: () => now });
  return { runId, items: await listItems(db, runId, { take: 1_000 }) };
}

test('an export of another site is laid over one that is not empty, and all that it has of an interview is here', async ({
  db,
}) => {
  const { path, other } = await exportOther(now);
  const dataDir = newFolder();
  const own = await db.series.create({ data: { title: 'Ours', description: '', host: '' } });
  const texts = await other.question.findMany({ orderBy: { id: 'desc' } });
  for (const [position, { slug, text, label }] of texts.entries()) {
    await db.question.create({ data: { seriesId: own.id, slug, text, label, position } });
  }
  const { runId, items } = await bring(db, dataDir, path);
  expect(new Set(items.map(({ state, reason }) => `${state} ${reason}`))).toEqual(new Set(['saved ']));
  expect((await getRun(db, runId, now))?.notes.map(({ text }) => text)).toEqual([
    expect.stringContaining('npm run site -- restore FILE.zip'),
  ]);

  for (const { id, slug } of await other.episode.findMany()) {
    const there = await getEpisodeForEditing(other, id);
    const { id: ownId } = await db.episode.findFirstOrThrow({ where: { slug } });
    const here = await getEpisodeForEditing(db, ownId);
    const [was, is] = [there, here].map((episode) => ({
      ...episode?.content,
      answers: episode?.content.answers.map(({ questionId, ...answer }) => answer),
    }));
    expect(is).toEqual(was);
    expect([here?.status, here?.publishedAt]).toEqual([there?.status, there?.publishedAt]);
  }
  const asked = {
    where: { questionId: { not: null } },
    select: { anchor: true, question: { select: { text: true } } },
  } as const;
  const sort = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sort(await db.answer.findMany(asked))).toEqual(sort(await other.answer.findMany(asked)));
  const image = await db.image.findFirstOrThrow();
  const article = await db.article.findFirstOrThrow({
    where: { slug: 'gates' },
    include: { topics: { include: { topic: true } } },
  });
  expect(article).toMatchObject({ summary: 'Of gates.', status: 'published' });
  expect(article.body.trim()).toBe(`Look: ![A gate](/media/${image.id}/960.jpg)`);
  expect(article.topics.map(({ topic }) => topic.name)).toEqual(['Iron']);
  expect(await findRedirect(db, '/post/77/x')).toMatchObject({ target: '/articles/gates' });
  expect(await db.article.count({ where: { kind: 'page' } })).toBe(
    await other.article.count({ where: { kind: 'page' } }),
  );
});

test('brought again, such an export changes nothing; undone, nothing of it is left', async ({ db }) => {
  const { path } = await exportOther(now);
  const dataDir = newFolder();
  const { runId, items } = await bring(db, dataDir, path);
  const dump = async () => {
    const { import_run: _run, import_item: _item, audit_entry: _audit, ...tables } = await dumpTables(db);
    return tables;
  };
  const before = await dump();
  const again = await bring(db, dataDir, path);
  expect(new Set(again.items.map(({ state }) => state))).toEqual(new Set(['unchanged']));
  expect(await dump()).toEqual(before);

  expect(await undoRun(db, dataDir, { runId, editor: null }, now)).toEqual({ ok: true, undone: items.length, kept: 0 });
  expect([await db.episode.count(), await db.article.count(), await db.image.count()]).toEqual([0, 0, 0]);
});

test('what is here under the same number asks before it is overwritten, and what was edited here too', async ({
  db,
}) => {
  const { path } = await exportOther(now);
  const dataDir = newFolder();
  const content = {
    ...{
      number: 16,
      slug: 'ours',
      title: 'Ours',
      introduction: '',
      youtubeId: '',
      durationSeconds: null,
      postId: 'ours',
    },
    ...{ guests: [], answers: [], recommendedLinks: [], topics: [] },
  };
  await saveEpisode(db, { id: null, revision: 0, content, editor: null, status: 'draft' }, now);
  const { items } = await bring(db, dataDir, path);
  expect(items.filter(({ state }) => state === 'conflict').map(({ reason }) => reason)).toEqual([
    'Its number is that of interview 16, “Ours”. Overwrite that, or keep it?',
  ]);
  expect(await db.episode.findFirst({ where: { number: 16 } })).toMatchObject({ title: 'Ours' });
});

test('an export that is spoilt, of a later version or of nonsense is refused with a sentence', async () => {
  const folder = newFolder();
  const manifest = (version: number) => JSON.stringify({ format: 'colloquy-export', version }, null, 2);
  const refusalOf = async (files: { name: string; content: string }[]) => {
    const path = join(folder, 'x.zip');
    writeFileSync(path, makeZip(files));
    const source = await openSource(path, 'x.zip', null);
    if (!source.ok) return source.sentence;
    expect(source.importer.name).toBe('colloquy');
    const { readPosts } = await import('@/lib/importing/read-posts');
    const found: string[] = [];
    for await (const item of readPosts(source.importer, source.archive))
      if (item.kind === 'refused') found.push(item.reason);
    await source.archive.close();
    return found[0];
  };
  expect(await refusalOf([{ name: 'manifest.json', content: manifest(99) }])).toContain('version 99');
  expect(await refusalOf([{ name: 'manifest.json', content: manifest(1) }])).toContain('has no data/question.ndjson');
  const broken = { name: 'data/question.ndjson', content: '{"id": "one"}\n' };
  expect(await refusalOf([{ name: 'manifest.json', content: manifest(1) }, broken])).toContain(
    'Row 1 of question is no such row',
  );
});
