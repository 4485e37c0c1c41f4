import { expect, test } from 'vitest';
import { toOwnTarget } from '@/lib/site/redirects/own-target';
import { toSitePath } from '@/lib/site/redirects/site-path';
import { toLocation } from '@/lib/site/redirects/to-location';

test.each([
  ['/episodes/a', '/old', '/episodes/a'],
  ['/episodes/a', '/old?t=9', '/episodes/a?t=9'],
  ['/episodes/a?x=1#q-b', '/old?t=9', '/episodes/a?x=1&t=9#q-b'],
  ['/episodes/日本', '/old', '/episodes/%E6%97%A5%E6%9C%AC'],
  ['https://example.org/b', '/old?t=9', 'https://example.org/b?t=9'],
])('to %s from %s', (target, requested, location) => {
  expect(toLocation(target, requested)).toBe(location);
});

test('no target makes a header of its own', () => {
  expect(toLocation('/a\r\nSet-Cookie: x=1', '/old?\r\nb')).not.toMatch(/[\r\n]/);
});

test.each([
  ['/post/123/', '/post/123'],
  ['/post/123?x=1#y', '/post/123'],
  ['/caf%C3%A9', '/café'],
  ['/', '/'],
  ['///', null],
  ['post', null],
  ['//example.org/a', null],
  ['/%ff', null],
  ['/a%00b', null],
  ['/%ED%A0%80', null],
  [`/${'a'.repeat(2_000)}`, null],
])('the path of %.30s is %s', (given, path) => {
  expect(toSitePath(given)).toBe(path);
});

test.each([
  ['https://talks.example/old?x=1#y', '/old?x=1#y'],
  ['https://talks.example', '/'],
  ['https://talks.example.org/old', 'https://talks.example.org/old'],
  ['http://talks.example/old', 'http://talks.example/old'],
  ['/old', '/old'],
])('a target %s of a site at https://talks.example is %s', (target, own) => {
  expect(toOwnTarget(target, ['https://talks.example'])).toBe(own);
});
