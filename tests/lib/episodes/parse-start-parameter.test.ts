import { expect, test } from 'vitest';
import { parseStartParameter } from '@/lib/episodes/parse-start-parameter';

test.each([
  ['?t=150', 150],
  ['?t=150s', 150],
  ['?a=1&t=0', 0],
  ['', null],
  ['?t=', null],
  ['?t=-1', null],
  ['?t=1.5', null],
  ['?t=1e3', null],
  ['?t=abc', null],
  ['?t=9999999', null],
  ['?t=1200', null],
])('in %s the start second is %s', (search, seconds) => expect(parseStartParameter(search, 1200)).toBe(seconds));
