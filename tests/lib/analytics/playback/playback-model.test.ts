import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, totalSeconds, uniteIntervals } from '@/lib/analytics/playback/intervals';
import { mergeRewatched, type RewatchedStep } from '@/lib/analytics/playback/rewatched';
import { Viewer } from '../../../factories/viewer';

/** The model counts eighths of a second; every length, place and rate below is a whole number of them. */
const EIGHTHS = 8;
const DURATION = 300;

/** How often each eighth of a second of the video was played, by what the viewer really did. */
function countPlayed(viewer: Viewer): number[] {
  const counts = new Array<number>(DURATION * EIGHTHS).fill(0);
  for (const [start, end] of viewer.truth) {
    for (let at = start * EIGHTHS; at < end * EIGHTHS; at++) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function countClaimed({ playback }: Viewer): number[] {
  const counts = new Array<number>(DURATION * EIGHTHS).fill(0);
  const add = ([start, end]: Interval, times: number) => {
    for (let at = start * EIGHTHS; at < end * EIGHTHS; at++) counts[at] = (counts[at] ?? 0) + times;
  };
  for (const interval of playback.watched) add(interval, 1);
  for (const [start, end, times] of playback.rewatched) add([start, end], times);
  return counts;
}

const quarters = (max: number) => fc.integer({ min: 1, max: max * 4 }).map((n) => n / 4);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('play' as const), seconds: quarters(40) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('seek' as const), to: fc.nat(DURATION) }) },
  fc.record({ kind: fc.constantFrom('pause' as const, 'buffer' as const), seconds: quarters(40) }),
  fc.record({ kind: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.5, 2) }),
  fc.record({ kind: fc.constant('sleep' as const), seconds: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant('hide' as const), every: fc.constantFrom(0.25, 1, 60) }),
);

function act(viewer: Viewer, what: typeof step extends fc.Arbitrary<infer T> ? T : never) {
  switch (what.kind) {
    case 'play':
      if (viewer.state === 'ended') viewer.position = 0;
      viewer.say('playing');
      // The player says that it has ended by the end, not some time after it.
      viewer.pass(Math.min(what.seconds, (viewer.duration - viewer.position) / viewer.rate));
      if (viewer.position === viewer.duration) viewer.say('ended');
      return;
    case 'seek':
      viewer.say('paused');
      viewer.position = what.to;
      viewer.say('buffering');
      return;
    case 'rate':
      viewer.rate = what.rate;
      return viewer.read();
    case 'sleep':
      // The first reading after it: the lid is open again, and the video where it was.
      viewer.wall += what.seconds;
      return viewer.read();
    case 'hide':
      viewer.every = what.every;
      return;
    default:
      viewer.say(what.kind === 'pause' ? 'paused' : 'buffering');
      viewer.pass(what.seconds);
  }
}

function watch(steps: Parameters<typeof act>[1][]): Viewer {
  const viewer = new Viewer(DURATION);
  for (const what of steps) act(viewer, what);
  return viewer;
}

const history = fc.array(step, { maxLength: 25 });

test('whatever is played, sought, slept and hidden: each second counts as often as it was played, and the time that took', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const viewer = watch(steps);
      expect(countClaimed(viewer)).toEqual(countPlayed(viewer));
      expect(viewer.playback.watchTime).toBeCloseTo(viewer.playingSeconds, 6);
      expect(totalSeconds(viewer.playback.watched)).toBeLessThanOrEqual(DURATION);
      expect(viewer.playback.watchTime).toBeLessThanOrEqual(viewer.wall - 1_000 + 1e-6);
    }),
    { numRuns: 500 },
  );
});

test('reports that are lost, late, repeated and out of order come to what the last one says', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(1_000), { maxLength: 40 }), (steps, picks) => {
      const viewer = watch([...steps, { kind: 'play', seconds: 5 }]);
      const reports = viewer.events.flatMap(({ props }) => ('watched' in props ? [props] : []));
      const last = viewer.last;
      if (!last || !('watched' in last)) return;
      const arrived = [last, ...picks.flatMap((pick) => reports[pick % (reports.length || 1)] ?? [])];
      const merged = arrived.reduce<{ watched: Interval[]; rewatched: RewatchedStep[]; watchTime: number }>(
        (known, { watched, rewatched = [], watchTime }) => ({
          watched: uniteIntervals(known.watched, watched),
          rewatched: mergeRewatched(known.rewatched, rewatched),
          watchTime: Math.max(known.watchTime, watchTime),
        }),
        { watched: [], rewatched: [], watchTime: 0 },
      );
      expect(merged).toEqual({
        watched: last.watched,
        rewatched: last.rewatched ?? [],
        watchTime: last.watchTime,
      });
    }),
    { numRuns: 200 },
  );
});
