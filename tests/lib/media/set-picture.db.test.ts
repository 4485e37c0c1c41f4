import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { getVariant } from '@/lib/media/get-variant';
import { originalPath, variantPath } from '@/lib/media/media-paths';
import { listWidths } from '@/lib/media/picture';
import { removePicture, setPicture } from '@/lib/media/set-picture';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { getSeries } from '@/lib/series/get-series';
import { getContentVersion } from '@/lib/site/content-version';
import { SOME_OWNER } from '../../factories/editor';
import { test as withDatabase } from '../../fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');
const editor = SOME_OWNER;
const picture = (background: string, width = 700) =>
  sharp({ create: { width, height: 350, channels: 3, background } })
    .png()
    .toBuffer();

const test = withDatabase.extend<{ dataDir: string; guests: [number, number] }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from this pattern
  dataDir: async ({}, use) => use(mkdtempSync(join(tmpdir(), 'colloquy-media-'))),
  guests: async ({ db }, use) => {
    await seedSampleSeries(db, now);
    const [one, two] = await db.guest.findMany({ take: 2, select: { id: true } });
    await use([one?.id ?? 0, two?.id ?? 0]);
  },
});

test('an upload becomes a guest’s portrait, kept once, and readers see it', async ({ db, dataDir, guests }) => {
  const version = await getContentVersion(db);
  const upload = await picture('#123456');
  for (const id of guests) {
    const set = { owner: { kind: 'guest' as const, id }, upload, alt: 'At a desk' };
    expect(await setPicture(db, dataDir, { ...set, editor }, now)).toMatchObject({
      ok: true,
      picture: { width: 700, height: 350 },
    });
  }
  const [image] = await db.image.findMany({ include: { guests: true } });
  expect(image).toMatchObject({ alt: 'At a desk', guests: [{}, {}] });
  expect(existsSync(originalPath(dataDir, image?.id ?? ''))).toBe(true);
  expect(await getContentVersion(db)).not.toBe(version);
});

test('a picture that nobody has any more goes, with its files', async ({ db, dataDir, guests: [guest] }) => {
  const owner = { kind: 'guest' as const, id: guest };
  const first = await setPicture(db, dataDir, { editor, owner, upload: await picture('#111'), alt: '' }, now);
  const id = first.ok ? first.picture.id : '';
  await getVariant(dataDir, { id, width: 160, format: 'jpg' });
  await setPicture(db, dataDir, { editor, owner, upload: await picture('#222'), alt: '' }, now);
  expect(await db.image.count()).toBe(1);
  expect([existsSync(originalPath(dataDir, id)), existsSync(variantPath(dataDir, id, 160, 'jpg'))]).toEqual([
    false,
    false,
  ]);
  await removePicture(db, dataDir, { owner, editor }, now);
  expect(await db.image.count()).toBe(0);
  expect(await db.guest.findUnique({ where: { id: guest } })).toMatchObject({ portraitId: null });
});

test('the same picture again stays', async ({ db, dataDir, guests: [guest] }) => {
  const set = { owner: { kind: 'guest' as const, id: guest }, upload: await picture('#111'), alt: '' };
  await setPicture(db, dataDir, { ...set, editor }, now);
  const again = await setPicture(db, dataDir, { editor, ...set, alt: 'Reading' }, now);
  expect(await db.image.findMany()).toMatchObject([{ alt: 'Reading' }]);
  expect(existsSync(originalPath(dataDir, again.ok ? again.picture.id : ''))).toBe(true);
});

test('the series has a portrait, which an owner alone may change, and keeps it when a guest loses the same', async ({
  db,
  dataDir,
  guests: [guest],
}) => {
  const { id } = await db.series.findFirstOrThrow();
  const owner = { kind: 'series', id } as const;
  const upload = await picture('#111');
  const byEditor = { owner, upload, alt: 'x', editor: { ...editor, role: 'editor' as const } };
  expect(await setPicture(db, dataDir, byEditor, now)).toEqual({ ok: false, reason: 'forbidden' });
  expect([await db.image.count(), readdirSync(join(dataDir, 'media/originals'))]).toEqual([0, []]);
  const set = await setPicture(db, dataDir, { owner, upload, alt: 'At a desk', editor }, now);
  expect(await getSeries(db)).toMatchObject({ portrait: set.ok && set.picture });
  const ofGuest = { owner: { kind: 'guest', id: guest }, editor } as const;
  await setPicture(db, dataDir, { ...ofGuest, upload, alt: 'At a desk' }, now);
  await removePicture(db, dataDir, ofGuest, now);
  expect(await db.image.count()).toBe(1);
  expect(await removePicture(db, dataDir, { owner, editor: byEditor.editor }, now)).toEqual({
    ok: false,
    reason: 'forbidden',
  });
  await removePicture(db, dataDir, { owner, editor }, now);
  expect(await db.image.count()).toBe(0);
  expect(await db.auditEntry.findMany({ where: { subject: 'series' }, select: { action: true } })).toEqual([
    { action: 'picture.saved' },
    { action: 'picture.removed' },
  ]);
});

test('a guest who is gone leaves no picture behind', async ({ db, dataDir }) => {
  const set = { owner: { kind: 'guest' as const, id: 9_999 }, upload: await picture('#111'), alt: '' };
  expect(await setPicture(db, dataDir, { ...set, editor }, now)).toEqual({ ok: false, reason: 'owner-gone' });
  expect(await db.image.count()).toBe(0);
  expect(readdirSync(join(dataDir, 'media/originals'))).toEqual([]);
});

test('a variant is made once however many ask, no wider than the picture', async ({ db, dataDir, guests: [guest] }) => {
  const owner = { kind: 'guest' as const, id: guest };
  const set = await setPicture(db, dataDir, { editor, owner, upload: await picture('#135', 500), alt: '' }, now);
  const id = set.ok ? set.picture.id : '';
  const all = await Promise.all(
    Array.from({ length: 8 }, () => getVariant(dataDir, { id, width: 320, format: 'avif' })),
  );
  expect(new Set(all).size).toBe(1);
  const [made] = all;
  expect(await sharp(made ?? undefined).metadata()).toMatchObject({ width: 320, height: 224, format: 'heif' });
  const wide = await getVariant(dataDir, { id, width: 1920, format: 'webp' });
  expect(await sharp(wide ?? undefined).metadata()).toMatchObject({ width: 500, format: 'webp' });
  expect(listWidths({ width: 500 })).toEqual([160, 320, 480]);
  expect(await getVariant(dataDir, { id: 'f'.repeat(32), width: 320, format: 'avif' })).toBeNull();
});
