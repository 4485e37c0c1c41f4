import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePlaybacks, type PlaybackState, playbackFromEvent } from '@/lib/analytics/playback/playback';
import {
  addCurve,
  addPlaybackToCurve,
  type Curve,
  decodeCurve,
  emptyCurve,
  encodeCurve,
  MAX_CURVE_SECONDS,
  mapTracks,
  readCurve,
  TRACKS,
} from '@/lib/analytics/rollups/curve';
import { NOON, visitorId } from '../../../factories/submission';

const DURATION = 24;
const event = { occurredAt: NOON, episodeId: 1, visitorId: visitorId(1), segmentId: 0, seq: 1 } as const;

function told(name: Parameters<typeof playbackFromEvent>[0]['name'], props: object, seq = 1): PlaybackState {
  const playback = playbackFromEvent({ ...event, name, seq, props });
  if (!playback) throw new Error('not an event of a playback');
  return playback;
}

const second = fc.integer({ min: 0, max: DURATION * 4 + 20 }).map((quarters) => quarters / 4);
const interval = fc.tuple(second, second);
const step = fc.tuple(second, second, fc.integer({ min: 1, max: 4 }));
/** A playback: what its events told, in pieces. */
const history = fc.record({
  reports: fc.array(
    fc.record({ watched: fc.array(interval, { maxLength: 3 }), rewatched: fc.array(step, { maxLength: 3 }) }),
    {
      maxLength: 3,
    },
  ),
  seeks: fc.array(second, { maxLength: 3 }),
  entry: fc.option(second, { nil: undefined }),
  position: fc.option(second, { nil: undefined }),
  duration: fc.option(fc.constant<number>(DURATION), { nil: undefined }),
  played: fc.boolean(),
  ended: fc.boolean(),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

function playbackOf({ reports, seeks, entry, position, duration, played, ended }: History): PlaybackState {
  return [
    told('Video progress', { duration, entry, position }),
    ...reports.map((report, index) => told('Video progress', report, index)),
    ...seeks.map((to, index) => told('Video seeked', { to }, index)),
    ...(played ? [told('Video played', {})] : []),
    ...(ended ? [told('Video ended', {})] : []),
  ].reduce(mergePlaybacks);
}

function curveOf(histories: History[]): Curve {
  const curve = emptyCurve();
  for (const given of histories) addPlaybackToCurve(curve, playbackOf(given));
  return curve;
}

/** Second by second, from a track of differences. */
function running(differences: ReadonlyMap<number, number>): number[] {
  let sum = 0;
  return Array.from({ length: DURATION + 10 }, (_, at) => {
    sum += differences.get(at) ?? 0;
    return sum;
  });
}

/** Second s is covered by [a, b) where round(a) ≤ s < round(b), within the video. */
const covers = ([a, b]: readonly [number, number, ...unknown[]], s: number, limit: number) =>
  a < b && Math.round(a) <= s && s < Math.round(Math.min(b, limit));

test('a curve is what a count second by second gives, on 10,000 random histories', () => {
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 4 }), (histories) => {
      const curve = curveOf(histories);
      const counted = histories.filter(({ played }) => played);
      const limitOf = ({ duration }: History) => duration ?? Number.POSITIVE_INFINITY;
      const covered = (at: number) =>
        counted.filter((one) => one.reports.some(({ watched }) => watched.some((i) => covers(i, at, limitOf(one)))))
          .length;
      const again = (at: number) =>
        counted.reduce((sum, one) => {
          const times = one.reports.flatMap(({ rewatched }) => rewatched.filter((i) => covers(i, at, limitOf(one))));
          return sum + Math.max(0, ...times.map(([, , count]) => count));
        }, 0);
      expect(curve.plays).toBe(counted.length);
      expect(running(curve.covered)).toEqual(running(new Map()).map((_, at) => covered(at)));
      expect(running(curve.rewatched)).toEqual(running(new Map()).map((_, at) => again(at)));
      const landings = counted.flatMap((one) => {
        const seeks = one.seeks.map(Math.floor);
        const entry = one.entry !== undefined && one.entry > 2 ? [Math.floor(one.entry)] : [];
        return [...seeks, ...entry].filter((at) => at < limitOf(one));
      });
      expect(total(curve.jumpIns)).toBe(landings.length);
      for (const at of landings) expect(curve.jumpIns.get(at)).toBe(landings.filter((other) => other === at).length);
    }),
    { numRuns: 10_000 },
  );
});

const total = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

test('curves add up in any order and grouping, and what is taken away again leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 6 }), fc.nat(6), (histories, cut) => {
      const whole = curveOf(histories);
      expect(curveOf([...histories].reverse())).toEqual(whole);
      const parts = curveOf(histories.slice(cut));
      addCurve(parts, curveOf(histories.slice(0, cut)));
      expect(parts).toEqual(whole);
      for (const given of histories) addPlaybackToCurve(whole, playbackOf(given), -1);
      expect(whole).toEqual(emptyCurve());
    }),
    { numRuns: 500 },
  );
});

test('a curve is read as it was stored, equal ones in the same bytes', () => {
  const entry = fc.tuple(
    fc.integer({ min: 0, max: MAX_CURVE_SECONDS }),
    fc.integer({ min: -3_000_000, max: 3_000_000 }),
  );
  const track = fc.array(entry.filter(([, count]) => count !== 0)).map((entries) => new Map(entries));
  const curve = fc.record({
    plays: fc.nat(),
    covered: track,
    rewatched: track,
    jumpIns: track,
    stops: track,
    durations: track,
  });
  fc.assert(
    fc.property(curve, (given) => {
      const bytes = encodeCurve(given);
      expect(decodeCurve(given.plays, bytes)).toEqual(given);
      const shuffled = { ...given, covered: new Map([...given.covered].reverse()) };
      expect(encodeCurve(shuffled)).toEqual(bytes);
      if (bytes.length > TRACKS.length) expect(() => readCurve(bytes.subarray(0, -1), {})).toThrow(RangeError);
    }),
  );
});

test('curves that stand one after another are read one after another', () => {
  const listEntries = (bytes: Uint8Array) => {
    const entries: [string, number, number][] = [];
    readCurve(
      bytes,
      mapTracks((track) => ({ add: (...entry) => entries.push([track, ...entry]) })),
    );
    return entries;
  };
  fc.assert(
    fc.property(fc.array(fc.array(history, { maxLength: 4 }), { maxLength: 4 }), (days) => {
      const stored = days.map((day) => encodeCurve(curveOf(day)));
      expect(listEntries(Buffer.concat(stored))).toEqual(stored.flatMap(listEntries));
    }),
  );
});

test('who reached the end stopped nowhere; who did not, where they were last', () => {
  const stopsOf = (given: Partial<History>) => {
    const nothing = { reports: [], seeks: [], entry: undefined, duration: DURATION, played: true, ended: false };
    return [...curveOf([{ ...nothing, position: 20.5, ...given }]).stops];
  };
  expect(stopsOf({})).toEqual([[20, 1]]);
  expect(stopsOf({ ended: true })).toEqual([]);
  expect(stopsOf({ reports: [{ watched: [[0, DURATION - 2]], rewatched: [] }] })).toEqual([]);
  expect(stopsOf({ played: false })).toEqual([]);
  expect(stopsOf({ position: DURATION + 1 })).toEqual([]);
});

test('no sender makes a curve longer than a video can be', () => {
  const hostile = {
    reports: [{ watched: [[0, 604_800] satisfies [number, number]], rewatched: [] }],
    seeks: [604_800, 100_000],
    entry: 604_000,
    position: 604_000,
    duration: undefined,
    played: true,
    ended: false,
  };
  const curve = curveOf([hostile]);
  for (const track of TRACKS) for (const at of curve[track].keys()) expect(at).toBeLessThanOrEqual(MAX_CURVE_SECONDS);
  expect(encodeCurve(curve).length).toBeLessThan(20);
});
