import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import { saveArticle } from '@/lib/articles/save-article';
import type { Db } from '@/lib/db/client';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { applyRun } from '@/lib/importing/runs/apply-run';
import { correctItem } from '@/lib/importing/runs/correct-item';
import type { Correction } from '@/lib/importing/runs/correction';
import { getRun } from '@/lib/importing/runs/get-run';
import { listItems } from '@/lib/importing/runs/list-items';
import { pauseRun } from '@/lib/importing/runs/pause-run';
import { planRun } from '@/lib/importing/runs/plan-run';
import { writeReport } from '@/lib/importing/runs/report';
import { undoRun } from '@/lib/importing/runs/undo-run';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { findRedirect } from '@/lib/site/redirects/find-redirect';
import { ARCHIVES, type SamplePost, samplePost, tumblrXml } from '@/tests/factories/archives';
import { dumpTables } from '@/tests/factories/dump-tables';
import { makeZip, type ZipFileContent } from '@/tests/factories/zip';
import { test as withDatabase } from '@/tests/fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');
const INTERVIEW = samplePost(5);
const NOTE = samplePost(1);

const test = withDatabase.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from this pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-import-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

async function plan(db: Db, dataDir: string, bytes: Uint8Array | string, fileName = 'archive'): Promise<string> {
  const path = join(dataDir, fileName);
  writeFileSync(path, bytes);
  const planned = await planRun(
    db,
    dataDir,
    { path, fileName, isUpload: false, format: null, userId: null },
    () => now,
  );
  if (!planned.ok) throw new Error(planned.sentence);
  return planned.runId;
}

const apply = (db: Db, dataDir: string, runId: string) =>
  applyRun(db, dataDir, { runId, editor: null }, { clock: () => now });

/** Plans and applies. @returns the run's ID, and its posts' states in their order */
async function bring(db: Db, dataDir: string, bytes: Uint8Array | string) {
  const runId = await plan(db, dataDir, bytes);
  expect(await apply(db, dataDir, runId)).toEqual({ ok: true, state: 'done' });
  return { runId, states: await listStates(db, runId) };
}

async function listStates(db: Db, runId: string) {
  return (await listItems(db, runId, { take: 1_000 })).map(({ state }) => state);
}

async function correct(db: Db, runId: string, position: number, correction: Correction) {
  expect(await correctItem(db, { runId, position, correction })).toEqual({ ok: true });
}

/** Everything but what importing itself keeps. */
async function dumpSite(db: Db) {
  const { import_run: _run, import_item: _item, audit_entry: _audit, ...tables } = await dumpTables(db);
  return tables;
}

const tumblr = (posts: SamplePost[], media: ZipFileContent[] = []) =>
  makeZip([{ name: 'posts/posts.xml', content: tumblrXml(posts) }, ...media]);

test('a plan saves nothing; applied, posts are published as and when they were, and their old addresses lead to them', async ({
  db,
  dataDir,
}) => {
  const before = await dumpSite(db);
  const runId = await plan(db, dataDir, tumblr([NOTE, INTERVIEW]));
  expect(await dumpSite(db)).toEqual(before);
  expect(await apply(db, dataDir, runId)).toEqual({ ok: true, state: 'done' });

  const episode = await db.episode.findFirstOrThrow({
    include: { guests: { include: { guest: true } }, answers: { orderBy: { position: 'asc' } } },
  });
  expect(episode).toMatchObject({ number: 5, youtubeId: 'v0000000005', status: 'published' });
  expect(episode.publishedAt).toEqual(new Date(INTERVIEW.at * 1000));
  expect(episode.guests.map(({ guest }) => guest.name)).toEqual(['Guest Box']);
  expect(episode.answers.map(({ wording, body }) => [wording, body.trim()])).toEqual([
    ['What are you working on right now?', '- Answer 0 of 5, with care'],
    ['How did you start?', '- Answer 1 of 5, with care'],
    ['Which tool do you miss?', '- Answer 2 of 5, with care'],
  ]);
  const article = await db.article.findFirstOrThrow();
  expect(article).toMatchObject({ title: NOTE.title, status: 'published', publishedAt: new Date(NOTE.at * 1000) });
  expect(await findRedirect(db, `/post/${NOTE.id}/whatever`)).toMatchObject({ target: `/articles/${article.slug}` });
  expect(await findRedirect(db, `/post/${INTERVIEW.id}`)).toMatchObject({ target: `/episodes/${episode.slug}` });
  expect(await db.episodeChange.findFirst()).toMatchObject({ at: new Date(INTERVIEW.at * 1000) });
  expect(await db.importedPost.findMany({ select: { original: true } })).toEqual(
    expect.arrayContaining([{ original: expect.stringContaining('regular-body') }]),
  );
});

test('brought twice, an archive changes nothing, whatever was edited here since', async ({ db, dataDir }) => {
  await bring(db, dataDir, tumblr([NOTE, INTERVIEW]));
  await editArticle(db, 'Another title');
  const before = await dumpSite(db);
  expect((await bring(db, dataDir, tumblr([NOTE, INTERVIEW]))).states).toEqual(['unchanged', 'unchanged']);
  expect(await dumpSite(db)).toEqual(before);
});

async function editArticle(db: Db, title: string) {
  const { id } = await db.article.findFirstOrThrow();
  const article = await getArticleForEditing(db, id);
  if (!article) throw new Error('no article');
  const { revision, status, content } = article;
  const save = { id, revision, status, content: { ...content, title }, editor: null };
  expect((await saveArticle(db, save, now)).ok).toBe(true);
}

test('what changed in the archive is taken over, and where it was edited here too, an editor is asked', async ({
  db,
  dataDir,
}) => {
  await bring(db, dataDir, tumblr([NOTE, INTERVIEW]));
  const later = [NOTE, INTERVIEW].map((post) => ({ ...post, html: post.html.replace('in week', 'in a week') }));
  const changed = later.map((post) => ({ ...post, html: `${post.html}<p>A word more.</p>` }));
  await editArticle(db, 'Another title');
  const second = await bring(db, dataDir, tumblr(changed));
  expect(second.states).toEqual(['conflict', 'saved']);
  expect(await db.article.findFirst()).toMatchObject({ title: 'Another title' });

  await correct(db, second.runId, 0, { existing: 'keep' });
  await apply(db, dataDir, second.runId);
  expect(await listStates(db, second.runId)).toEqual(['skipped', 'saved']);
  expect(await db.article.findFirst()).toMatchObject({ title: 'Another title' });

  await correct(db, second.runId, 0, { existing: 'overwrite' });
  await apply(db, dataDir, second.runId);
  expect(await listStates(db, second.runId)).toEqual(['saved', 'saved']);
  expect(await db.article.findFirst()).toMatchObject({
    title: NOTE.title,
    body: expect.stringContaining('A word more.'),
  });
});

test('an interview that is here under its number waits for a choice, and overwritten it keeps anchors and seconds', async ({
  db,
  dataDir,
}) => {
  await seedSampleSeries(db, now);
  const here = await db.episode.findFirstOrThrow({ where: { number: 16 } });
  const post = { ...INTERVIEW, title: INTERVIEW.title.replace('#5', '#16') };
  const { runId, states } = await bring(db, dataDir, tumblr([post]));
  expect(states).toEqual(['conflict']);
  const [item] = await listItems(db, runId, { take: 1 });
  expect(item?.reason).toContain('Its number is that of interview 16');

  await correct(db, runId, 0, { existing: 'overwrite' });
  await apply(db, dataDir, runId);
  const after = await getEpisodeForEditing(db, here.id);
  expect(after?.content).toMatchObject({ number: 16, postId: here.postId, slug: here.slug, youtubeId: 'v0000000005' });
});

test('corrections are laid over the plan: kind, number, guest, post ID, address, questions, draft', async ({
  db,
  dataDir,
}) => {
  await seedSampleSeries(db, now);
  const [question] = await db.question.findMany({ take: 1 });
  const runId = await plan(db, dataDir, tumblr([NOTE, INTERVIEW, samplePost(10)]));
  await correct(db, runId, 0, { becomes: 'page', slug: 'gardens' });
  await correct(db, runId, 1, {
    number: 77,
    guests: [{ name: 'Rue Fir', headline: 'Gatekeeper' }],
    postId: 'gates',
    slug: 'rue',
    questions: { 0: question?.id ?? 0, 1: null },
    asDraft: true,
  });
  await correct(db, runId, 2, { becomes: 'skip' });
  await apply(db, dataDir, runId);
  expect(await listStates(db, runId)).toEqual(['saved', 'saved', 'skipped']);
  expect(await db.article.findFirst({ where: { slug: 'gardens' } })).toMatchObject({ kind: 'page', title: NOTE.title });
  const { id } = await db.episode.findFirstOrThrow({ where: { slug: 'rue' } });
  const episode = await getEpisodeForEditing(db, id);
  expect(episode).toMatchObject({
    status: 'draft',
    content: { number: 77, postId: 'gates', guests: [{ name: 'Rue Fir', headline: 'Gatekeeper' }] },
  });
  expect(episode?.content.answers[0]).toMatchObject({
    questionId: question?.id,
    wording: 'What are you working on right now?',
  });
  expect(episode?.content.answers[1]).toMatchObject({ questionId: null, wording: 'How did you start?' });
});

test('drafts of the archive stay drafts, and no address leads to them', async ({ db, dataDir }) => {
  const draft = tumblrXml([NOTE]).replace('state="published"', 'state="draft"');
  await bring(db, dataDir, draft);
  expect(await db.article.findFirst()).toMatchObject({ status: 'draft', publishedAt: null });
  expect(await db.redirect.count()).toBe(0);
});

test('pictures of the archive are kept and shown; those only linked are listed; what is no picture is named', async ({
  db,
  dataDir,
}) => {
  const png = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#284' } })
    .png()
    .toBuffer();
  const html = `<p>Look:</p><p><img src="https://media.example/x/gate.png" alt="A gate"></p>
<p><img src="https://elsewhere.example/far.png" alt="Far"></p><p><img src="https://media.example/broken.png"></p>`;
  const { runId } = await bring(
    db,
    dataDir,
    tumblr(
      [{ ...NOTE, html }],
      [
        { name: 'media/gate.png', content: png },
        { name: 'media/broken.png', content: '<script>alert(1)</script>' },
      ],
    ),
  );
  const image = await db.image.findFirstOrThrow();
  expect(image).toMatchObject({ alt: 'A gate', width: 90, height: 60 });
  const { body } = await db.article.findFirstOrThrow();
  expect(body).toContain(`![A gate](/media/${image.id}/960.jpg)`);
  expect(body).not.toContain('media.example/x/gate.png');
  const [item] = await listItems(db, runId, { take: 1 });
  expect(item?.reason).toContain('Only linked, not in the archive: https://elsewhere.example/far.png');
  expect(item?.reason).toContain('media/broken.png was not kept: it is no JPEG');
  expect(readdirSync(join(dataDir, 'media', 'originals'))).toHaveLength(1);

  await undoRun(db, dataDir, { runId, editor: null }, now);
  expect(await db.image.count()).toBe(0);
  expect(readdirSync(join(dataDir, 'media', 'originals'))).toHaveLength(0);
});

test('undone, a run leaves the site as it was; what was edited since stays and is named', async ({ db, dataDir }) => {
  await seedSampleSeries(db, now);
  await bring(db, dataDir, tumblr([NOTE]));
  const before = await dumpSite(db);
  const changed = { ...NOTE, html: `${NOTE.html}<p>A word more.</p>` };
  const { runId } = await bring(db, dataDir, tumblr([changed, INTERVIEW, samplePost(2)]));
  await editEpisodeTitle(db, 5, 'Edited since');
  expect(await undoRun(db, dataDir, { runId, editor: null }, now)).toEqual({ ok: true, undone: 2, kept: 1 });
  expect(await listStates(db, runId)).toEqual(['undone', 'saved', 'undone']);
  await editEpisodeTitle(db, 5, INTERVIEW.title.replace(/^.*?: /, ''));
  expect(await undoRun(db, dataDir, { runId, editor: null }, now)).toEqual({ ok: true, undone: 1, kept: 0 });
  const after = await dumpSite(db);
  // An article that was put back has been saved more often than it was.
  for (const table of ['article', 'revision', 'article_topic', 'search_document', 'search_change']) {
    delete before[table];
    delete after[table];
  }
  expect(after).toEqual(before);
  expect(await db.article.findFirst({ where: { kind: 'article' } })).toMatchObject({
    body: expect.not.stringContaining('A word more.'),
  });
});

async function editEpisodeTitle(db: Db, number: number, title: string) {
  const { id } = await db.episode.findFirstOrThrow({ where: { number } });
  const episode = await getEpisodeForEditing(db, id);
  if (!episode) throw new Error('no episode');
  const { revision, status, content } = episode;
  const save = { id, revision, status, content: { ...content, title }, editor: null };
  expect((await saveEpisode(db, save, now)).ok).toBe(true);
}

test('a run that is stopped goes on where it was, and one whose process died is taken over after its silence', async ({
  db,
  dataDir,
}) => {
  const posts = [1, 2, 3, 4, 6].map(samplePost);
  const runId = await plan(db, dataDir, ARCHIVES.wordpress(posts));
  let asked = 0;
  const options = { clock: () => now, isStopped: () => ++asked > 2 };
  expect(await applyRun(db, dataDir, { runId, editor: null }, options)).toEqual({ ok: true, state: 'paused' });
  expect(await listStates(db, runId)).toEqual(['saved', 'saved', 'waiting', 'waiting', 'waiting']);

  // A process that was killed leaves the state as it was, and its run to nobody.
  await db.importRun.update({ where: { id: runId }, data: { state: 'running', activeAt: now } });
  expect(await apply(db, dataDir, runId)).toEqual({ ok: false, reason: 'under-way' });
  const later = new Date(now.getTime() + 61_000);
  expect((await getRun(db, runId, later))?.isAbandoned).toBe(true);
  const cancelled = await applyRun(
    db,
    dataDir,
    { runId, editor: null },
    { clock: () => later, onProgress: () => void pauseRun(db, runId) },
  );
  expect(cancelled.ok).toBe(true);
  await db.importRun.updateMany({ where: { id: runId }, data: { state: 'paused' } });
  await apply(db, dataDir, runId);
  expect(await listStates(db, runId)).toEqual(['saved', 'saved', 'saved', 'saved', 'saved']);
  expect(await db.article.count()).toBe(5);
});

test('two processes at one run save each post once', async ({ db, dataDir }) => {
  const runId = await plan(db, dataDir, ARCHIVES.feed([1, 2, 3, 4].map(samplePost)));
  const results = await Promise.all([apply(db, dataDir, runId), apply(db, dataDir, runId)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.article.count()).toBe(4);
});

test('the report has every post with what became of it, as JSON and to be read', async ({ db, dataDir }) => {
  const { runId } = await bring(db, dataDir, tumblr([NOTE, NOTE], [{ name: 'stray.bin', content: '\0\x01' }]));
  const [json, text] = await writeReport(db, dataDir, runId, now);
  const report = JSON.parse(readFileSync(json ?? '', 'utf8'));
  expect(report).toMatchObject({ version: 1, total: 2, counts: { saved: 1, skipped: 1 } });
  expect(report.posts).toMatchObject([
    { sourceKey: NOTE.id, state: 'saved', becomes: 'article' },
    { sourceKey: NOTE.id, state: 'skipped', sentences: ['The archive has it twice; the first was taken.'] },
  ]);
  const readable = readFileSync(text ?? '', 'utf8');
  expect(readable).toContain(`Saved: ${NOTE.title} [${NOTE.id}] → article`);
  expect(readable).toContain('stray.bin: No post has or shows this file; it was left out.');
});

test('what a run has read can be gone, which is said of each post', async ({ db, dataDir }) => {
  const runId = await plan(db, dataDir, tumblr([NOTE]));
  rmSync(join(dataDir, 'imports'), { recursive: true });
  await apply(db, dataDir, runId);
  expect(await listStates(db, runId)).toEqual(['refused']);
  expect(existsSync(join(dataDir, 'imports'))).toBe(false);
});
