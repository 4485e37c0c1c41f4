import { expect, test } from 'vitest';
import { resumePoint } from '@/lib/episodes/resume-point';

test.each([
  [0, 1_200, 'beginning'],
  [29.9, 1_200, 'beginning'],
  [30, 1_200, 30],
  [754.9, 1_200, 754],
  [1_163, 1_200, 1_163],
  [1_164, 1_200, 'end'],
  [1_200, 1_200, 'end'],
  [69, 100, 69],
  [70, 100, 'end'],
  [10, 20, 'end'],
  [500, 0, 500],
])('who leaves at %d s of %d goes on at %s', (position, duration, point) => {
  expect(resumePoint(position, duration)).toBe(point);
});
