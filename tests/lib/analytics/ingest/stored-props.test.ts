import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromStoredProps, toStoredProps } from '@/lib/analytics/ingest/stored-props';
import { glyph } from '../../../factories/submission';

const second = fc.integer({ min: 0, max: 604_800_000 }).map((ms) => ms / 1000);
const watched = fc.array(fc.tuple(second, second), { maxLength: 4 });
const report = fc.record(
  {
    watched,
    rewatched: fc.array(fc.tuple(second, second, fc.integer({ min: 1, max: 9 })), { maxLength: 3 }),
    watchTime: second,
    position: second,
    duration: second,
    entry: second,
  },
  { requiredKeys: [] },
);

test('a report tells when read what it told when stored', () => {
  fc.assert(
    fc.property(report, fc.boolean(), (told, atEnd) => {
      const end = told.watched?.at(-1)?.[1];
      const props = { ...told, ...(atEnd && end !== undefined ? { position: end } : {}) };
      const stored = toStoredProps({ name: 'Video progress', props: { ...glyph, ...props } });
      expect(fromStoredProps(stored)).toEqual(props);
    }),
  );
});

test('a report is stored as its numbers alone, a position at the end of a stretch as which', () => {
  const props = { ...glyph, duration: 3600, watchTime: 25.00049, position: 12.5 };
  const store = (list: [number, number][], position: number) =>
    toStoredProps({ name: 'Video paused', props: { ...props, watched: list, position } });
  expect(store([[0, 12.5]], 12.5)).toBe('[[0,12.5],25,-1,3600]');
  expect(
    store(
      [
        [0, 12.5],
        [60, 70],
      ],
      70,
    ),
  ).toBe('[[0,12.5,60,70],25,-2,3600]');
  expect(store([[0, 12.5]], 80)).toBe('[[0,12.5],25,80,3600]');
});

test('what Mixpanel gets is stored as it was parsed, what an older version stored is read as it is', () => {
  expect(toStoredProps({ name: 'Video ended', props: { ...glyph, duration: 60 } })).toBe(
    '{"youtubeID":"rR6vHY3qYE4","postID":"glyph interview","duration":60}',
  );
  expect(toStoredProps({ name: 'Video seeked', props: { ...glyph, from: 1, to: 2 } })).toBe('{"from":1,"to":2}');
  const old = { ...glyph, duration: 60, watched: [[0, 12.5]], position: 12.5 };
  expect(fromStoredProps(JSON.stringify(old))).toEqual(old);
});
