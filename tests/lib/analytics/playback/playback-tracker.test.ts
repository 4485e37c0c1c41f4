import fc from 'fast-check';
import { expect, test } from 'vitest';
import { totalSeconds } from '@/lib/analytics/playback/intervals';
import { flushPlayback, type PlayerState } from '@/lib/analytics/playback/playback-tracker';
import { Viewer } from '../../../factories/viewer';

test('a play is a PLAYING that a second of video follows', () => {
  const viewer = new Viewer();
  viewer.play(0.75);
  expect(viewer.events).toEqual([]);
  viewer.pass(0.25);
  expect(viewer.events).toEqual([{ name: 'Video played', props: {} }]);
});

test('PLAYING without any video that follows is no play', () => {
  const viewer = new Viewer();
  viewer.say('playing');
  viewer.say('buffering');
  viewer.pass(30);
  viewer.say('playing');
  viewer.say('paused');
  viewer.pass(30);
  expect(viewer.events).toEqual([]);
});

test('PLAYING storms from buffering and seeking are one play', () => {
  const viewer = new Viewer();
  for (let i = 0; i < 20; i++) {
    viewer.play(3);
    viewer.say('buffering');
    viewer.say('playing');
    viewer.seek(i * 20);
  }
  expect(viewer.named('Video played')).toHaveLength(1);
});

test('a second ENDED, and another one after playing again, are one end', () => {
  const viewer = new Viewer(20);
  viewer.play(20);
  viewer.say('ended');
  viewer.say('ended');
  viewer.position = 0;
  viewer.play(20);
  viewer.say('ended');
  expect(viewer.named('Video ended')).toEqual([{ name: 'Video ended', props: {} }]);
  expect(viewer.named('Video played')).toHaveLength(1);
});

test('an ENDED that no PLAYING came before is none', () => {
  const viewer = new Viewer();
  viewer.say('ended');
  expect(viewer.events).toEqual([]);
});

test('scrubbing to the end is an end', () => {
  const viewer = new Viewer();
  viewer.play(3);
  viewer.position = 600;
  viewer.say('buffering');
  viewer.say('ended');
  expect(viewer.named('Video ended')).toHaveLength(1);
  expect(viewer.last).toMatchObject({ watched: [[0, 3]] });
});

test('under Loop, where the player never says ENDED, the first wrap is the one end, and no seek', () => {
  const viewer = new Viewer(20);
  for (let round = 0; round < 3; round++) {
    viewer.position = 0;
    viewer.play(19.75);
  }
  viewer.position = 0;
  viewer.play(1);
  expect(viewer.named('Video ended')).toHaveLength(1);
  expect(viewer.named('Video seeked')).toEqual([]);
});

test('progress is told every ten seconds of playing, cumulatively', () => {
  const viewer = new Viewer();
  viewer.play(25);
  viewer.seek(100);
  viewer.pass(10);
  const reports = viewer.named('Video progress');
  expect(reports).toHaveLength(3);
  expect(reports[0]?.props).toEqual({ position: 10, watched: [[0, 10]], watchTime: 10, entry: 0, duration: 600 });
  expect(reports[2]?.props).toEqual({
    position: 105,
    watched: [
      [0, 25],
      [100, 105],
    ],
    watchTime: 30,
    entry: 0,
    duration: 600,
  });
});

test('no time counts while the video is paused or buffers', () => {
  const viewer = new Viewer();
  viewer.play(5);
  viewer.say('buffering');
  viewer.pass(60);
  viewer.say('paused');
  viewer.pass(60);
  expect(viewer.last).toMatchObject({ watched: [[0, 5]], watchTime: 5 });
});

test('a pause that lasts is told once, and the moments of dragging are none', () => {
  const viewer = new Viewer();
  viewer.play(5);
  viewer.say('paused');
  viewer.pass(20);
  expect(viewer.named('Video paused')).toEqual([
    { name: 'Video paused', props: { position: 5, watched: [[0, 5]], watchTime: 5, entry: 0, duration: 600 } },
  ]);
  viewer.play(5);
  viewer.say('paused');
  viewer.pass(0.25);
  viewer.seek(50);
  viewer.pass(5);
  expect(viewer.named('Video paused')).toHaveLength(1);
});

test('a seek is told once, from where it began to where the video went on', () => {
  const viewer = new Viewer();
  viewer.play(10);
  viewer.say('paused');
  for (const position of [30, 80, 200, 150]) {
    viewer.position = position;
    viewer.pass(0.25);
  }
  viewer.say('buffering');
  viewer.say('playing');
  viewer.pass(2);
  expect(viewer.named('Video seeked')).toEqual([{ name: 'Video seeked', props: { from: 10, to: 150 } }]);
});

test.each([
  ['forward', 40, 300],
  ['backward', 40, 10],
])('a jump %s that the player says nothing of is a seek too', (_direction, from, to) => {
  const viewer = new Viewer();
  viewer.play(from);
  viewer.position = to;
  viewer.pass(5);
  expect(viewer.named('Video seeked')).toHaveLength(1);
  const covered = to > from ? 45 : 40;
  expect(totalSeconds(viewer.playback.watched)).toBeCloseTo(covered, 0);
});

test('the jump to a start second is no seek', () => {
  const viewer = new Viewer();
  viewer.read();
  viewer.position = 150;
  viewer.say('buffering');
  viewer.play(3);
  expect(viewer.named('Video seeked')).toEqual([]);
  expect(viewer.last).toMatchObject({ watched: [[150, 153]] });
});

test('at double speed the video watched is twice the time that it took', () => {
  const viewer = new Viewer();
  viewer.rate = 2;
  viewer.play(30);
  expect(viewer.last).toMatchObject({ watched: [[0, 60]], watchTime: 30 });
  expect(viewer.named('Video seeked')).toEqual([]);
});

test('a position that moves in steps and lags counts whole', () => {
  const viewer = new Viewer();
  viewer.say('playing');
  for (let quarter = 1; quarter <= 120; quarter++) {
    viewer.wall += 0.25;
    viewer.read({ position: Math.floor(quarter / 4) });
  }
  expect(viewer.last).toMatchObject({ watched: [[0, 30]] });
  expect(viewer.playback.watchTime).toBeCloseTo(30, 1);
  expect(viewer.named('Video seeked')).toEqual([]);
});

test('a closed lid counts nothing, wherever the video is afterwards', () => {
  const viewer = new Viewer();
  viewer.play(30);
  viewer.wall += 3_600;
  viewer.read();
  viewer.wall += 3_600;
  viewer.position = 200;
  viewer.read();
  viewer.pass(5);
  expect(viewer.last).toMatchObject({
    watched: [
      [0, 30],
      [200, 205],
    ],
    watchTime: 35,
  });
});

test('playing on in a hidden tab whose timers come once a minute counts', () => {
  const viewer = new Viewer();
  viewer.play(30);
  for (let minute = 0; minute < 5; minute++) {
    viewer.wall += 60;
    viewer.advance(60);
    viewer.read();
  }
  expect(viewer.last).toMatchObject({ watched: [[0, 330]], watchTime: 330 });
});

test('where the rate was changed as a gap ended, the gap counts by the rate that it had', () => {
  const viewer = new Viewer();
  viewer.play(30);
  viewer.wall += 60;
  viewer.advance(60);
  viewer.rate = 2;
  viewer.read();
  viewer.pass(5);
  expect(viewer.last).toMatchObject({ watched: [[0, 100]], watchTime: 95 });
});

test('watching again raises watch time and what was watched again, not the part watched', () => {
  const viewer = new Viewer();
  viewer.play(20);
  expect(viewer.last).not.toHaveProperty('rewatched');
  viewer.seek(10);
  viewer.pass(5);
  viewer.seek(5);
  viewer.pass(20);
  expect(viewer.last).toMatchObject({
    watched: [[0, 25]],
    rewatched: [
      [5, 10, 1],
      [10, 15, 2],
      [15, 20, 1],
    ],
    watchTime: 45,
  });
});

test('what was watched again ends with the video too', () => {
  const viewer = new Viewer();
  viewer.play(20);
  viewer.seek(0);
  viewer.pass(20);
  const shorter = {
    ...viewer.playback,
    last: { state: 'paused', wall: 0, position: 0, rate: 1, duration: 12 } as const,
  };
  expect(flushPlayback({ ...shorter, reportedWatchTime: 0 }).events).toMatchObject([
    { props: { watched: [[0, 12]], rewatched: [[0, 12, 1]] } },
  ]);
});

test('the entry is where the play began: not where the video stood for a moment before the jump to its start', () => {
  const viewer = new Viewer();
  viewer.play(0.5);
  viewer.seek(150);
  viewer.pass(3);
  viewer.seek(400);
  viewer.pass(10);
  expect(viewer.named('Video progress')[0]?.props).toMatchObject({ entry: 150 });
  expect(viewer.last).toMatchObject({ entry: 150 });
});

test('a tab that is gone without a word loses ten seconds of playing at most', () => {
  const viewer = new Viewer();
  for (let second = 0; second < 300; second++) {
    viewer.play(1);
    if (second % 7 === 0) viewer.seek((second * 31) % 500);
    const told = viewer.events.findLast(({ props }) => 'watchTime' in props)?.props;
    const toldTime = told && 'watchTime' in told ? told.watchTime : 0;
    expect(viewer.playingSeconds - toldTime).toBeLessThanOrEqual(10);
  }
});

test('a stall or an advertisement, PLAYING at one position, is not watched', () => {
  const viewer = new Viewer();
  viewer.play(5);
  for (let i = 0; i < 240; i++) {
    viewer.wall += 0.25;
    viewer.read();
  }
  viewer.pass(5);
  expect(viewer.last).toMatchObject({ watched: [[0, 10]] });
  expect(viewer.playback.watchTime).toBeLessThan(13);
});

test('a jump after a stall does not pass for the time that the stall took', () => {
  const viewer = new Viewer();
  viewer.play(5);
  for (let i = 0; i < 16; i++) {
    viewer.wall += 0.25;
    viewer.read();
  }
  viewer.position += 4;
  viewer.pass(5);
  expect(viewer.last).toMatchObject({
    watched: [
      [0, 5],
      [9.25, 14],
    ],
  });
});

test('what is left is told when the page goes away, once, and nothing where there was no play', () => {
  const viewer = new Viewer();
  viewer.play(0.5);
  expect(flushPlayback(viewer.playback).events).toEqual([]);
  viewer.pass(3);
  const { playback, events } = flushPlayback(viewer.playback);
  expect(events).toMatchObject([{ name: 'Video progress', props: { watched: [[0, 3.5]], watchTime: 3.5 } }]);
  expect(flushPlayback(playback).events).toEqual([]);
});

test('of more stretches than a report takes, the longest are told and nothing is claimed that was not watched', () => {
  const viewer = new Viewer(100_000);
  for (let i = 0; i < 250; i++) {
    viewer.position = i * 100;
    viewer.play(i % 5 === 0 ? 1 : 3);
  }
  const reported = viewer.last;
  if (!reported || !('watched' in reported)) throw new Error('no report');
  expect(reported.watched).toHaveLength(200);
  expect(reported.watched.every(([start, end]) => end - start > 2.5)).toBe(true);
});

const action = fc.oneof(
  fc.record({ kind: fc.constant('play' as const), seconds: fc.double({ min: 0.1, max: 40, noNaN: true }) }),
  fc.record({ kind: fc.constant('pause' as const), seconds: fc.double({ min: 0.1, max: 40, noNaN: true }) }),
  fc.record({ kind: fc.constant('buffer' as const), seconds: fc.double({ min: 0.1, max: 5, noNaN: true }) }),
  fc.record({ kind: fc.constant('seek' as const), to: fc.double({ min: 0, max: 600, noNaN: true }) }),
  fc.record({ kind: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.5, 2) }),
  fc.record({ kind: fc.constant('sleep' as const), seconds: fc.double({ min: 10, max: 10_000, noNaN: true }) }),
);

function act(viewer: Viewer, step: typeof action extends fc.Arbitrary<infer T> ? T : never) {
  if (step.kind === 'play') viewer.play(step.seconds);
  else if (step.kind === 'seek') viewer.seek(step.to);
  else if (step.kind === 'rate') {
    viewer.rate = step.rate;
    viewer.read();
  } else if (step.kind === 'sleep') viewer.wall += step.seconds;
  else {
    viewer.say(step.kind === 'pause' ? 'paused' : 'buffering');
    viewer.pass(step.seconds);
  }
}

test('whatever a viewer does: what was played counts, nothing else, in no more time than it took', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (steps) => {
      const viewer = new Viewer();
      for (const step of steps) act(viewer, step);
      const truth = trackedTruth(viewer);
      const claimed = totalSeconds(viewer.playback.watched);
      expect(claimed).toBeLessThanOrEqual(truth + 0.01);
      expect(claimed).toBeGreaterThanOrEqual(truth - 0.26 * steps.length);
      expect(viewer.playback.watchTime).toBeLessThanOrEqual(viewer.playingSeconds + 0.001);
      expect(viewer.named('Video played').length).toBeLessThanOrEqual(1);
      expect(viewer.named('Video ended').length).toBeLessThanOrEqual(1);
    }),
  );
});

test('whatever a player says: one play and one end at most, no time beyond the clock, no video beyond its end', () => {
  const state = fc.constantFrom<PlayerState>('unstarted', 'ended', 'playing', 'paused', 'buffering', 'cued');
  const reading = fc.tuple(
    state,
    fc.double({ min: 0, max: 20, noNaN: true }),
    fc.double({ min: 0, max: 700, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 200 }), (readings) => {
      const viewer = new Viewer();
      for (const [said, seconds, position] of readings) {
        viewer.wall += seconds;
        viewer.position = position;
        viewer.say(said);
      }
      const wall = viewer.wall - 1_000;
      expect(viewer.playback.watchTime).toBeLessThanOrEqual(wall + 1e-6);
      expect(viewer.named('Video played').length).toBeLessThanOrEqual(1);
      expect(viewer.named('Video ended').length).toBeLessThanOrEqual(1);
      for (const { props } of viewer.events) {
        if (!('watched' in props)) continue;
        expect(props.watched.every(([start, end]) => start < end && end <= 600)).toBe(true);
      }
    }),
  );
});

/** Seconds of video that were really played, repeats once. */
function trackedTruth(viewer: Viewer): number {
  const sorted = [...viewer.truth].sort((a, b) => a[0] - b[0]);
  let total = 0;
  let until = 0;
  for (const [start, end] of sorted) {
    total += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return total;
}
