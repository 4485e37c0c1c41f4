import { expect, test } from 'vitest';
import { explainSchedule, listChoices } from '@/app/admin/_publishing/schedule-words';
import { readSchedule } from '@/lib/publishing/schedule';

const now = new Date('2026-10-01T12:00:00Z');
const London = 'Europe/London';
const read = (local: string, isSecond = false) => readSchedule({ local, isSecond }, London, now);

test('a time to come is taken; of one that comes twice the one that is meant', () => {
  expect(read('2026-10-01T13:01')).toEqual({ ok: true, at: new Date('2026-10-01T12:01:00Z') });
  expect(read('2026-10-25T01:30')).toEqual({ ok: true, at: new Date('2026-10-25T00:30:00Z') });
  expect(read('2026-10-25T01:30', true)).toEqual({ ok: true, at: new Date('2026-10-25T01:30:00Z') });
});

test.each([
  ['', 'malformed'],
  ['2027-03-28T01:30', 'nonexistent'],
  ['2026-10-01T13:00', 'past'],
  ['2126-10-01T13:00', 'too-far'],
])('“%s” is refused as %s', (local, problem) => {
  expect(read(local)).toEqual({ ok: false, problem });
});

test('what is typed is explained in words, with the zone, and a choice where it comes twice', () => {
  const explain = (local: string) => explainSchedule({ local, isSecond: false }, London, now);
  expect(explain('')).toBe('');
  expect(explain('2026-12-01T09:00')).toMatch(/1 December 2026.*09:00 GMT$/);
  expect(explain('2027-03-28T01:30')).toMatch(/clocks go forward over it.*02:30/);
  expect(explain('2026-10-25T01:30')).toMatch(/BST.*comes twice/);
  expect(listChoices('2026-10-25T01:30', London).map(({ label }) => label)).toEqual([
    expect.stringMatching(/^The first, .*BST$/),
    expect.stringMatching(/^The second, .*GMT$/),
  ]);
  expect(listChoices('2026-12-01T09:00', London)).toEqual([]);
});
