import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  measurePlayback,
  mergePlaybacks,
  type PlaybackState,
  playbackFromEvent,
} from '@/lib/analytics/playback/playback';
import { NOON, visitorId } from '../../../factories/submission';

const event = {
  name: 'Video progress',
  occurredAt: NOON,
  episodeId: 1,
  visitorId: visitorId(1),
  segmentId: 0,
  seq: 0,
} as const;

function told(
  props: object,
  given: Partial<Omit<Parameters<typeof playbackFromEvent>[0], 'props'>> = {},
): PlaybackState {
  const playback = playbackFromEvent({ ...event, ...given, props });
  if (!playback) throw new Error('not an event of a playback');
  return playback;
}

const state = fc
  .record({
    name: fc.constantFrom('Video played', 'Video ended', 'Video progress'),
    occurredAt: fc.integer({ min: NOON, max: NOON + 5 }),
    episodeId: fc.integer({ min: 1, max: 2 }),
    visitor: fc.integer({ min: 1, max: 2 }),
    duration: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    watched: fc.array(
      fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true })),
    ),
    watchTime: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
  })
  .map(({ name, occurredAt, episodeId, visitor, ...report }) =>
    told(report, { name, occurredAt, episodeId, visitorId: visitorId(visitor) }),
  );

test('tellings of a playback may be merged in any order and grouping, and repeated', () => {
  fc.assert(
    fc.property(state, state, state, (a, b, c) => {
      expect(mergePlaybacks(a, b)).toEqual(mergePlaybacks(b, a));
      expect(mergePlaybacks(mergePlaybacks(a, b), c)).toEqual(mergePlaybacks(a, mergePlaybacks(b, c)));
      expect(mergePlaybacks(a, a)).toEqual(a);
    }),
  );
});

test('the watched part is never longer than the video, nor the watch time than the time that has passed', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 1 }), (states) => {
      const whole = states.reduce(mergePlaybacks);
      const { watchedSeconds, watchTimeMs } = measurePlayback(whole);
      if (whole.durationSeconds !== null) expect(watchedSeconds).toBeLessThanOrEqual(whole.durationSeconds);
      expect(watchTimeMs).toBeLessThanOrEqual(whole.lastEventAt - whole.startedAt + 10_000);
    }),
  );
});

test('a playback belongs to its earliest event, and spans to its latest', () => {
  const early = told({}, { episodeId: 2, visitorId: visitorId(2) });
  const late = told({ watchTime: 500 }, { occurredAt: NOON + 60_000 });
  const whole = mergePlaybacks(late, early);
  expect(whole).toMatchObject({ startedAt: NOON, lastEventAt: NOON + 60_000, episodeId: 2, visitorId: visitorId(2) });
  expect(measurePlayback(whole).watchTimeMs).toBe(70_000);
});

test('95 % of the video are a completion, in one go or in pieces, less is none, and nor is an unknown duration', () => {
  const completions = (props: object) => measurePlayback(told(props)).completions;
  expect(completions({ duration: 60, watched: [[0, 57]] })).toBe(1);
  expect(
    completions({
      duration: 60,
      watched: [
        [0, 40],
        [30, 57],
      ],
    }),
  ).toBe(1);
  expect(completions({ duration: 60, watched: [[0, 56.999]] })).toBe(0);
  expect(
    completions({
      duration: 60,
      watched: [
        [0, 30],
        [0, 30],
      ],
    }),
  ).toBe(0);
  expect(completions({ watched: [[0, 3_600]] })).toBe(0);
  expect(completions({ duration: 0, watched: [] })).toBe(0);
});

test('plays and ends are counted once, whoever tells of them and how often', () => {
  const played = told({}, { name: 'Video played' });
  const ended = told({}, { name: 'Video ended' });
  const whole = [played, ended, ended, played].reduce(mergePlaybacks);
  expect(measurePlayback(whole)).toMatchObject({ plays: 1, ends: 1 });
  expect(measurePlayback(told({}))).toMatchObject({ plays: 0, ends: 0 });
});

test('events that are not of a playback tell nothing of one', () => {
  for (const name of ['Post viewed', 'Video error', 'Question opened'] as const) {
    expect(playbackFromEvent({ ...event, name, props: {} })).toBeNull();
  }
});

test('a sender of nonsense does not make a playback that takes long to read', () => {
  const scattered = Array.from({ length: 30 }, (_, report) =>
    told({ watched: Array.from({ length: 200 }, (_, n) => [report * 400 + n * 2, report * 400 + n * 2 + 1]) }),
  );
  const whole = scattered.reduce(mergePlaybacks);
  expect(whole.watched).toHaveLength(1_000);
  // Whatever the order in which they come.
  expect([...scattered].reverse().reduce(mergePlaybacks)).toEqual(whole);
});
