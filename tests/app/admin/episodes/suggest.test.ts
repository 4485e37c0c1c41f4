import { expect, test } from 'vitest';
import { suggest } from '@/app/admin/episodes/form/use-suggestions';

test('address and post ID come from the guest', () => {
  expect(suggest('Zoë Lovelace', '20', { slugs: [], postIds: [] })).toEqual({
    slug: 'zoe-lovelace',
    postId: 'Zoë Lovelace',
  });
});

test('a guest who returns gets ones that are free', () => {
  expect(suggest('Ada', '20', { slugs: ['ada'], postIds: ['Ada'] })).toEqual({ slug: 'ada-20', postId: 'Ada 20' });
});

test('nothing comes of nothing', () => {
  expect(suggest('', '20', { slugs: [''], postIds: [''] })).toEqual({ slug: '', postId: '' });
});
