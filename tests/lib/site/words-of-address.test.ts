import { expect, test } from 'vitest';
import { wordsOfAddress } from '@/lib/site/words-of-address';

test.each([
  ['/post/123/glyph-lefkowitz.html', 'glyph lefkowitz'],
  ['/episodes/guido-van-rossum', 'guido van rossum'],
  ['/2019/05/what_is_next/', 'what is next'],
  ['/caf%C3%A9-%E6%97%A5%E6%9C%AC', 'café 日本'],
  ['/%ff', ''],
  ['/123', ''],
  ['/', ''],
  [`/${'a'.repeat(10_000)}`, 'a'.repeat(40)],
  [`/${'a-'.repeat(10_000)}`, 'a a a a a a a a'],
])('%.40s', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});
