import { expect, test } from 'vitest';
import { formatPosition } from '@/lib/episodes/format-position';

test.each([
  [7, '0:07'],
  [150, '2:30'],
  [3_600, '1:00:00'],
  [3_723, '1:02:03'],
])('%d seconds into a video is %s', (seconds, text) => expect(formatPosition(seconds)).toBe(text));
