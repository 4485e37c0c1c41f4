import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { findGuest } from '@/lib/guests/find-guest';
import { getGuestBySlug } from '@/lib/guests/get-guest-by-slug';
import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { listGuestsForEditing } from '@/lib/guests/list-guests-for-editing';
import { listGuestsPage } from '@/lib/guests/list-guests-page';
import { listInitials } from '@/lib/guests/list-initials';
import { saveGuest } from '@/lib/guests/save-guest';
import { getContentVersion } from '@/lib/site/content-version';
import { fillLibrary } from '../../factories/library';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');
const content = { name: 'Ada Marlow', headline: 'Tide tables', biography: 'Counts *tides*.', links: [] };

const idOf = async (db: Db, slug: string) => (await db.guest.findUniqueOrThrow({ where: { slug } })).id;

test('a guest is read with the interviews that are published, and what was asked in them', async ({ db }) => {
  await fillLibrary(db, { episodes: 3 });
  expect(await getGuestBySlug(db, 'ada-marlow')).toMatchObject({
    name: 'Ada Marlow',
    portrait: null,
    appearances: [
      { number: 1, slug: 'interview-1', answers: [{ anchor: 'beginnings', startSeconds: 60 }, {}, {}, {}] },
    ],
  });
  await db.episode.update({ where: { slug: 'interview-1' }, data: { status: 'draft' } });
  expect(await getGuestBySlug(db, 'ada-marlow')).toBeNull();
  const { items, total } = await listGuestsPage(db, { page: 1, size: 10 });
  expect([total, items.map(({ name }) => name)]).toEqual([2, ['Edsger Marlow', 'Grace Marlow']]);
  expect(await listGuestsForEditing(db, { text: '', lacking: null, sort: 'name', page: 1, size: 2 })).toMatchObject({
    total: 3,
    pageCount: 2,
  });
});

test('guests come in pages by name, all or by a letter', async ({ db }) => {
  await fillLibrary(db, { episodes: 12 });
  const second = await listGuestsPage(db, { page: 2, size: 5 });
  expect(second).toMatchObject({ page: 2, pageCount: 3, total: 12 });
  expect(second.items.map(({ name }) => name)).toEqual([
    'Grace Marlow',
    'Grace Okafor',
    'Ken Marlow',
    'Mary Marlow',
    'Niklaus Marlow',
  ]);
  expect(await listInitials(db)).toEqual(['a', 'b', 'e', 'f', 'g', 'k', 'm', 'n', 'r', 't']);
  const byLetter = await listGuestsPage(db, { page: 1, size: 5, initial: 'a' });
  expect(byLetter.items.map(({ name }) => name)).toEqual(['Ada Marlow', 'Ada Okafor']);
});

test('a guest is found by name, slug or a part of the name that is theirs alone', async ({ db }) => {
  await fillLibrary(db, { episodes: 12 });
  for (const text of ['ada marlow', ' ADA  Marlow ', 'ada-marlow']) {
    expect(await findGuest(db, text)).toMatchObject({ ok: true, guest: { slug: 'ada-marlow' } });
  }
  expect(await findGuest(db, 'edsg')).toMatchObject({ ok: true, guest: { slug: 'edsger-marlow' } });
  const several = await findGuest(db, 'ada');
  expect(several).toMatchObject({ ok: false, reason: 'ambiguous', candidates: [{ name: 'Ada Marlow' }, {}] });
  for (const text of ['nobody', '%', '_', '\0', '', 'x'.repeat(10_000)]) {
    expect(await findGuest(db, text)).toMatchObject({ ok: false, reason: 'unknown' });
  }
});

test('what is written of a guest is read; who saves second is refused; a name is one guest’s', async ({ db }) => {
  await fillLibrary(db, { episodes: 2 });
  const id = await idOf(db, 'ada-marlow');
  const opened = (await getGuestForEditing(db, id))?.revision ?? '';
  const version = await getContentVersion(db);
  const first = await saveGuest(db, { editorId: null, id, revision: opened, content }, now);
  expect(first).toMatchObject({ ok: true });
  expect(await getContentVersion(db)).not.toBe(version);
  expect(await getGuestBySlug(db, 'ada-marlow')).toMatchObject({
    headline: 'Tide tables',
    biography: 'Counts *tides*.',
  });
  expect(await saveGuest(db, { editorId: null, id, revision: opened, content }, now)).toEqual({
    ok: false,
    reason: 'conflict',
  });
  const revision = first.ok ? first.revision : '';
  const renamed = { ...content, name: 'GRACE marlow' };
  expect(await saveGuest(db, { editorId: null, id, revision, content: renamed }, now)).toMatchObject({
    ok: false,
    reason: 'taken',
    by: { name: 'Grace Marlow' },
  });
  expect(await saveGuest(db, { editorId: null, id: 1, revision, content }, now)).toEqual({ ok: false, reason: 'gone' });
});

test('a portrait that is sent meanwhile is no other version of the text', async ({ db }) => {
  await fillLibrary(db, { episodes: 1 });
  const id = await idOf(db, 'ada-marlow');
  const { revision } = (await getGuestForEditing(db, id)) ?? { revision: '' };
  await db.image.create({ data: { id: 'a'.repeat(32), width: 100, height: 100 } });
  await db.guest.update({ where: { id }, data: { portraitId: 'a'.repeat(32) } });
  expect(await saveGuest(db, { editorId: null, id, revision, content }, now)).toMatchObject({ ok: true });
});
