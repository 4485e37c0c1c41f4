import { expect } from 'vitest';
import { ADMISSION_LIFETIME_MS } from '@/lib/analytics/sharing/admission';
import { checkSharedPassword, SHARED_PASSWORD_LIMIT } from '@/lib/analytics/sharing/check-shared-password';
import { type CreateSharedReport, createSharedReport } from '@/lib/analytics/sharing/create-shared-report';
import { listSharedReports } from '@/lib/analytics/sharing/list-shared-reports';
import { openSharedReport } from '@/lib/analytics/sharing/open-shared-report';
import { revokeSharedReport } from '@/lib/analytics/sharing/revoke-shared-report';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { createEditor } from '../../../factories/editor';
import { test } from '../../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

async function create(db: Db, overrides: Partial<CreateSharedReport> = {}) {
  const userId = await createEditor(db);
  const report = { label: 'A sponsor', episodeId: null, password: null, expiresAt: null, userId, ...overrides };
  const result = await createSharedReport(db, report, now);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const open = (db: Db, token: string, admission?: string, at = now) =>
  openSharedReport(db, { token, admission }, at).then((result) => (result.ok ? 'open' : result.reason));

test('a link opens its report until it is revoked, and the owner sees when it was last used', async ({ db }) => {
  const { id, token } = await create(db);
  expect(await open(db, token)).toBe('open');
  expect(await listSharedReports(db)).toMatchObject([{ id, label: 'A sponsor', hasPassword: false, lastUsedAt: now }]);
  await revokeSharedReport(db, id, later(1));
  expect(await open(db, token, undefined, later(2))).toBe('gone');
});

test('what is stored of a token does not open the report', async ({ db }) => {
  const { token } = await create(db);
  const { tokenHash } = await db.sharedReport.findFirstOrThrow();
  expect(tokenHash).not.toContain(token);
  expect(await open(db, tokenHash)).toBe('gone');
  expect(await open(db, '')).toBe('gone');
});

test('a link ends at its time, and can’t be made to end in the past', async ({ db }) => {
  const { token } = await create(db, { expiresAt: later(1_000) });
  expect(await open(db, token, undefined, later(999))).toBe('open');
  expect(await open(db, token, undefined, later(1_000))).toBe('gone');
  const userId = await createEditor(db);
  const past = { label: 'x', episodeId: null, password: null, expiresAt: now, userId };
  expect(await createSharedReport(db, past, now)).toEqual({ ok: false, reason: 'ends-in-the-past' });
});

test('a link of one episode shows that one, and none where there is no such episode', async ({ db }) => {
  await seedSampleSeries(db, now);
  const episode = await db.episode.findFirstOrThrow();
  const { token } = await create(db, { episodeId: episode.id });
  expect(await openSharedReport(db, { token, admission: undefined }, now)).toMatchObject({
    report: { episode: { id: episode.id, slug: episode.slug } },
  });
  await expect(create(db, { episodeId: 999_999 })).rejects.toThrow('unknown-episode');
});

test('a password admits for a while, to its own link alone, and to no link once it is revoked', async ({ db }) => {
  const { id, token } = await create(db, { password: 'under the clock' });
  const other = await create(db, { password: 'under the clock' });
  const give = (password: string) => checkSharedPassword(db, { token, password, address: '192.0.2.1' }, now);
  expect(await open(db, token)).toBe('password');
  expect(await give('over the clock')).toEqual({ ok: false, reason: 'wrong-password' });
  const given = await give('under the clock');
  const admission = given.ok ? given.admission : '';
  expect(await open(db, token, admission)).toBe('open');
  expect(await open(db, other.token, admission)).toBe('password');
  expect(await open(db, token, admission.replace(/^\d/, '9'))).toBe('password');
  expect(await open(db, token, admission, later(ADMISSION_LIFETIME_MS))).toBe('password');
  await revokeSharedReport(db, id, now);
  expect(await open(db, token, admission)).toBe('gone');
  expect(await give('under the clock')).toEqual({ ok: false, reason: 'gone' });
});

test('a password is stored as scrypt made it', async ({ db }) => {
  await create(db, { password: 'under the clock' });
  const { passwordHash } = await db.sharedReport.findFirstOrThrow();
  expect(passwordHash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
});

test('of any number of guesses at once, an address has its few tries, and others have theirs', async ({ db }) => {
  const { token } = await create(db, { password: 'under the clock' });
  const guess = (address: string, at = now) =>
    checkSharedPassword(db, { token, password: 'a guess of mine', address }, at).then((r) =>
      r.ok ? 'open' : r.reason,
    );
  const guesses = await Promise.all(Array.from({ length: 12 }, () => guess('192.0.2.1')));
  expect(guesses.filter((reason) => reason === 'wrong-password')).toHaveLength(SHARED_PASSWORD_LIMIT.max);
  expect(await guess('192.0.2.2')).toBe('wrong-password');
  expect(await guess('192.0.2.1', later(59_000))).toBe('limited');
  expect(await guess('192.0.2.1', later(60_000))).toBe('wrong-password');
});
