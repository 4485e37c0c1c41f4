import { expect, test } from 'vitest';
import {
  type Asker,
  may,
  maySave,
  mayWith,
  type Permission,
  ROLES,
  type Role,
  withinReach,
} from '@/lib/auth/permissions';

const as = (role: Role): Asker => ({ id: 'me', role });
const mine = { createdByUserId: 'me', status: 'draft' };
const theirs = { createdByUserId: 'somebody', status: 'draft' };
const old = { createdByUserId: null, status: 'draft' };

test.each<[Permission, Role[]]>([
  ['desk.open', ['owner', 'editor', 'contributor', 'analyst']],
  ['account.write', ['owner', 'editor', 'contributor', 'analyst']],
  ['episodes.read', ['owner', 'editor', 'contributor']],
  ['episodes.write', ['owner', 'editor', 'contributor']],
  ['episodes.publish', ['owner', 'editor']],
  ['articles.publish', ['owner', 'editor']],
  ['guests.write', ['owner', 'editor']],
  ['analytics.read', ['owner', 'editor', 'analyst']],
  ['analytics.share', ['owner', 'editor']],
  ['settings.write', ['owner']],
  ['archive.import', ['owner', 'editor']],
  ['archive.export', ['owner']],
  ['people.manage', ['owner']],
  ['audit.read', ['owner']],
])('%s is for %j', (permission, roles) => {
  expect(ROLES.filter((role) => may({ role }, permission))).toEqual(roles);
});

test('a contributor writes their own drafts, and nothing else', () => {
  const contributor = as('contributor');
  expect(mayWith(contributor, 'episodes.write', null)).toBe(true);
  expect(mayWith(contributor, 'episodes.write', mine)).toBe(true);
  expect(mayWith(contributor, 'episodes.write', theirs)).toBe(false);
  expect(mayWith(contributor, 'episodes.write', old)).toBe(false);
  expect(mayWith(contributor, 'episodes.write', { ...mine, status: 'published' })).toBe(false);
  expect(mayWith(contributor, 'episodes.read', { ...mine, status: 'published' })).toBe(true);
  expect(mayWith(contributor, 'episodes.read', theirs)).toBe(false);
});

test.each(['scheduled', 'published', 'unlisted', 'removed'])(
  'a contributor makes nothing %s, and takes nothing back from it',
  (status) => {
    const contributor = as('contributor');
    expect(maySave(contributor, 'episodes', null, { status })).toBe(false);
    expect(maySave(contributor, 'episodes', mine, { status })).toBe(false);
    expect(maySave(contributor, 'articles', { ...mine, status }, { status: 'draft' })).toBe(false);
    expect(maySave(contributor, 'articles', mine, { status: 'draft' })).toBe(true);
    expect(maySave(as('editor'), 'articles', { ...theirs, status }, { status: 'published' })).toBe(true);
    expect(maySave(as('analyst'), 'articles', null, { status: 'draft' })).toBe(false);
  },
);

test('a list shows as much as the permission reaches', () => {
  expect(withinReach(as('editor'), 'episodes.read')).toEqual({});
  expect(withinReach(as('contributor'), 'episodes.read')).toEqual({ createdByUserId: 'me' });
  expect(withinReach(as('analyst'), 'episodes.read')).toEqual({ createdByUserId: '' });
});
