import { expect } from 'vitest';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { findGuestForEditing } from '@/lib/guests/find-guest-for-editing';
import { listLikelyDuplicates } from '@/lib/guests/list-likely-duplicates';
import { mergeGuests } from '@/lib/guests/merge-guests';
import { getContentVersion } from '@/lib/site/content-version';
import { findRedirect } from '@/lib/site/redirects/find-redirect';
import { createEditor } from '../../factories/editor';
import { fillLibrary } from '../../factories/library';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');

test('merging keeps every appearance in its place, and each field as it was chosen', async ({ db }) => {
  await fillLibrary(db, { episodes: 4 });
  const userId = await createEditor(db);
  // Ada Marlow is 1000, Grace Marlow 1001: both in the second interview, Grace alone in the third's second place.
  await db.episodeGuest.createMany({
    data: [
      { episodeId: 1_001, guestId: 1_002, position: 1 },
      { episodeId: 1_001, guestId: 1_000, position: 2 },
      { episodeId: 1_002, guestId: 1_001, position: 1 },
    ],
  });
  await db.image.create({ data: { id: 'a'.repeat(32), width: 100, height: 100 } });
  await db.guest.update({ where: { id: 1_001 }, data: { biography: 'Kept bees.', portraitId: 'a'.repeat(32) } });
  const [before, version] = [await db.guest.findUniqueOrThrow({ where: { id: 1_000 } }), await getContentVersion(db)];
  const choice = { name: 'from', biography: 'from', portrait: 'from', headline: 'into' } as const;
  expect(await mergeGuests(db, { from: 1_001, into: 1_000, choice, userId }, now)).toEqual({ ok: true, episodes: 2 });

  const guestsOf = async (episodeId: number) =>
    (await db.episodeGuest.findMany({ where: { episodeId }, orderBy: { position: 'asc' } })).map((row) => [
      row.guestId,
      row.position,
    ]);
  expect(await guestsOf(1_000)).toEqual([[1_000, 0]]);
  expect(await guestsOf(1_001)).toEqual([
    [1_000, 0],
    [1_002, 1],
  ]);
  expect(await guestsOf(1_002)).toEqual([
    [1_002, 0],
    [1_000, 1],
  ]);
  expect(await db.guest.findUnique({ where: { id: 1_001 } })).toBeNull();
  expect(await db.guest.findUnique({ where: { id: 1_000 } })).toMatchObject({
    slug: 'ada-marlow',
    name: 'Grace Marlow',
    foldedName: 'grace marlow',
    headline: before.headline,
    biography: 'Kept bees.',
    portraitId: 'a'.repeat(32),
  });
  expect((await findRedirect(db, '/guests/grace-marlow'))?.target).toBe('/guests/ada-marlow');
  expect(await getContentVersion(db)).not.toBe(version);
  expect((await getEpisodeForEditing(db, 1_002))?.revision).toBe(2);
  expect((await getEpisodeForEditing(db, 1_000))?.revision).toBe(1);
  expect(await db.revision.count({ where: { subject: 'guest', subjectId: 1_000 } })).toBe(2);
  expect(await db.auditEntry.count({ where: { action: 'guest.merged', subjectId: '1000' } })).toBe(1);

  const merge = { from: 1_000, choice: {}, userId };
  expect(await mergeGuests(db, { ...merge, into: 1_000 }, now)).toEqual({ ok: false, reason: 'same' });
  expect(await mergeGuests(db, { ...merge, into: 1_001 }, now)).toEqual({ ok: false, reason: 'gone' });
});

test('names that differ by a letter, a middle name or their order are likely one guest’s; others are not', async ({
  db,
}) => {
  const names = [
    'Ada Marlow',
    'Ada Marlowe',
    'Ada Quill Marlow',
    'Okafor, Ken',
    'Ken Okafor',
    'Ken Varga',
    'Ken Varga 2',
    'Ines Falk',
    'Ines Haddad',
    'Ann',
    'Ana',
  ];
  for (const [i, name] of names.entries()) {
    await db.guest.create({ data: { id: i + 1, name, slug: `g${i}`, foldedName: name.toLowerCase() } });
  }
  const pairs = await listLikelyDuplicates(db, { take: 10 });
  expect(pairs.map(({ from, into }) => [into.name, from.name])).toEqual([
    ['Ada Marlow', 'Ada Marlowe'],
    ['Ada Marlow', 'Ada Quill Marlow'],
    ['Okafor, Ken', 'Ken Okafor'],
  ]);
  expect(await listLikelyDuplicates(db, { take: 1 })).toHaveLength(1);
  const found = await Promise.all(
    ['8', ' INES  falk', 'g7', 'nobody', ''].map((asked) => findGuestForEditing(db, asked)),
  );
  expect(found.map((guest) => guest?.id)).toEqual([8, 8, 8, undefined, undefined]);
});
