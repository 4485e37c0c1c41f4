import { expect } from 'vitest';
import { createFirstAdministrator } from '@/lib/auth/create-first-administrator';
import { issueSetupToken } from '@/lib/auth/issue-setup-token';
import { readSetupToken } from '@/lib/auth/setup-token';
import type { Db } from '@/lib/db/client';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const person = { name: 'Ada Lovelace', email: 'Ada@Example.org', password: 'a long enough password' };

async function issue(db: Db): Promise<string> {
  const token = await issueSetupToken(db, now);
  if (token === null) throw new Error('no token');
  return token;
}

test('the link makes one administrator, and then is used up', async ({ db }) => {
  const token = await issue(db);
  expect(await readSetupToken(db, token, minutesLater(29))).toMatchObject({ ok: true });
  expect(await createFirstAdministrator(db, { token, ...person }, minutesLater(29))).toMatchObject({ ok: true });
  expect(await db.user.findMany()).toMatchObject([{ name: 'Ada Lovelace', email: 'ada@example.org', role: 'owner' }]);
  expect(await createFirstAdministrator(db, { token, ...person }, now)).toEqual({
    ok: false,
    reason: 'already-set-up',
  });
});

test('of many who use one link at once, one succeeds', async ({ db }) => {
  const token = await issue(db);
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      createFirstAdministrator(db, { ...person, token, email: `ada${i}@example.org` }, now),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.user.count()).toBe(1);
});

test('after 30 minutes the link has expired', async ({ db }) => {
  const token = await issue(db);
  const late = await createFirstAdministrator(db, { token, ...person }, minutesLater(30));
  expect(late).toEqual({ ok: false, reason: 'expired' });
});

test('a new start replaces the link, and a made-up one is unknown', async ({ db }) => {
  const first = await issue(db);
  const second = await issue(db);
  expect(await readSetupToken(db, first, now)).toEqual({ ok: false, reason: 'unknown' });
  expect(await readSetupToken(db, 'guess', now)).toEqual({ ok: false, reason: 'unknown' });
  expect(await readSetupToken(db, second, now)).toMatchObject({ ok: true });
});

test('the database holds nothing from which the link could be made again', async ({ db }) => {
  const token = await issue(db);
  const values = await db.siteValue.findMany();
  expect(token).toHaveLength(43);
  expect(JSON.stringify(values)).not.toContain(token);
});

test('a site that has an account issues no link', async ({ db }) => {
  await createFirstAdministrator(db, { token: await issue(db), ...person }, now);
  expect(await issueSetupToken(db, now)).toBeNull();
});

test('a refused password leaves the link usable', async ({ db }) => {
  const token = await issue(db);
  const short = await createFirstAdministrator(db, { ...person, token, password: 'short' }, now);
  expect(short).toEqual({ ok: false, reason: 'password', problem: 'too-short' });
  const same = await createFirstAdministrator(db, { ...person, token, password: person.email.toLowerCase() }, now);
  expect(same).toEqual({ ok: false, reason: 'password', problem: 'same-as-email' });
  expect(await createFirstAdministrator(db, { ...person, token }, now)).toMatchObject({ ok: true });
});
