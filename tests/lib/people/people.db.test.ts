import { hashPassword } from 'better-auth/crypto';
import { expect } from 'vitest';
import { createAuth } from '@/lib/auth/auth';
import { createAccount } from '@/lib/auth/create-account';
import type { Role } from '@/lib/auth/permissions';
import { signInWith } from '@/lib/auth/sign-in';
import type { Db } from '@/lib/db/client';
import { changeRole } from '@/lib/people/change-role';
import { disableAccount, enableAccount } from '@/lib/people/disable-account';
import { acceptInvitation } from '@/lib/people/invitations/accept-invitation';
import { createInvitation } from '@/lib/people/invitations/create-invitation';
import { findOpenInvitation, INVITATION_LIFETIME_MS } from '@/lib/people/invitations/invitation';
import { listInvitations } from '@/lib/people/invitations/list-invitations';
import { revokeInvitation } from '@/lib/people/invitations/revoke-invitation';
import { createEditor } from '../../factories/editor';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const person = { name: 'Carol Shaw', email: 'Carol@Example.org', password: 'a long enough password' };

async function invite(db: Db, role: Role = 'contributor', userId?: string) {
  const owner = userId ?? (await createEditor(db, 'Ada', 'owner'));
  return { ...(await createInvitation(db, { role, label: 'Carol', userId: owner }, now)), owner };
}

test('an invitation makes one account of its role, once', async ({ db }) => {
  const { token } = await invite(db);
  expect(await findOpenInvitation(db, token, later(INVITATION_LIFETIME_MS - 1))).toMatchObject({ role: 'contributor' });
  expect(await acceptInvitation(db, { token, ...person }, now)).toMatchObject({ ok: true });
  expect(await db.user.findUnique({ where: { email: 'carol@example.org' } })).toMatchObject({ role: 'contributor' });
  const again = { token, ...person, email: 'eve@example.org' };
  expect(await acceptInvitation(db, again, now)).toEqual({ ok: false, reason: 'gone' });
  expect(await listInvitations(db, now)).toMatchObject([{ state: 'used', invitedBy: 'Ada' }]);
});

test('of many who use one invitation at once, one has it', async ({ db }) => {
  const { token } = await invite(db);
  const tries = Array.from({ length: 6 }, (_, i) =>
    acceptInvitation(db, { ...person, token, email: `c${i}@example.org` }, now),
  );
  expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.user.count()).toBe(2);
});

test('an invitation that was revoked, is too old, or was made up opens nothing', async ({ db }) => {
  const { token, owner } = await invite(db);
  expect(await findOpenInvitation(db, token, later(INVITATION_LIFETIME_MS))).toBeNull();
  expect(await findOpenInvitation(db, 'guess', now)).toBeNull();
  const [{ id } = { id: 0 }] = await listInvitations(db, now);
  await revokeInvitation(db, id, now);
  expect(await acceptInvitation(db, { token, ...person }, now)).toEqual({ ok: false, reason: 'gone' });
  const kept = [await db.invitation.findMany(), await db.auditEntry.findMany()];
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await db.auditEntry.findMany({ where: { userId: owner } })).toMatchObject([{ action: 'invitation.made' }]);
});

test('a refused password or address leaves the invitation open', async ({ db }) => {
  const { token, owner } = await invite(db);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: owner } });
  expect(await acceptInvitation(db, { token, ...person, password: 'short' }, now)).toMatchObject({
    reason: 'password',
  });
  expect(await acceptInvitation(db, { token, ...person, email }, now)).toEqual({ ok: false, reason: 'email-taken' });
  expect(await acceptInvitation(db, { token, ...person }, now)).toMatchObject({ ok: true });
});

test('the last owner who can sign in stays one, however many try at once', async ({ db }) => {
  const [ada, grace] = [await createEditor(db, 'Ada', 'owner'), await createEditor(db, 'Grace', 'owner')];
  await createEditor(db, 'Eve', 'editor');
  const results = await Promise.all([
    changeRole(db, { userId: ada, role: 'editor' }, now),
    disableAccount(db, grace, now),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, reason: 'last-owner' });
  const left = await db.user.findMany({ where: { role: 'owner', NOT: { banned: true } } });
  expect(left).toHaveLength(1);
});

test('whoever may invite no more has no open invitation left', async ({ db }) => {
  const [, grace] = [await createEditor(db, 'Ada', 'owner'), await createEditor(db, 'Grace', 'owner')];
  const { token } = await invite(db, 'owner', grace);
  await changeRole(db, { userId: grace, role: 'editor' }, now);
  expect(await findOpenInvitation(db, token, now)).toBeNull();
});

test('a disabled account is signed out at once and does not come in, until it is enabled', async ({ db }) => {
  await createEditor(db, 'Ada', 'owner');
  const passwordHash = await hashPassword(person.password);
  const id = await db.$transaction((tx) => createAccount(tx, { ...person, passwordHash, role: 'editor' }, now));
  const auth = createAuth(db, {
    siteUrl: 'http://localhost:4000',
    siteUrlIsSet: false,
    port: 4000,
    secret: 's'.repeat(40),
  });
  const enter = () =>
    signInWith(auth, 'http://localhost:4000', person, new Headers({ 'x-forwarded-for': '192.0.2.1' }));
  expect(await enter()).toMatchObject({ ok: true });
  expect(await disableAccount(db, id, now)).toEqual({ ok: true });
  expect(await db.session.count()).toBe(0);
  expect(await enter()).toEqual({ ok: false, reason: 'wrong-credentials' });
  await enableAccount(db, id, now);
  expect(await enter()).toMatchObject({ ok: true });
});
