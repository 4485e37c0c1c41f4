import { howEnded, type PlaybackState, watchedPart } from '../playback/playback';
import { normaliseRewatched } from '../playback/rewatched';

/**
 * What a curve tells of each second of a video. The first two are difference arrays: what a second differs by from the
 * one before. The others count what happened at a second; `durations`, how many plays were told that the video is so long.
 */
export const TRACKS = ['covered', 'rewatched', 'jumpIns', 'stops', 'durations'] as const;
export type Track = (typeof TRACKS)[number];

/** How some plays went through a video; seconds without an entry have 0. Adding and taking away are exact. */
export type Curve = { plays: number } & Record<Track, Map<number, number>>;

/** The day of the row that holds all days together. */
export const ALL_DAYS = -1;

/** Seconds. YouTube takes no longer video (12 hours), so what lies beyond is no place in one. */
export const MAX_CURVE_SECONDS = 43_200;
/** Playing that begins no later than this begins at the start. Seconds. */
const START_SECONDS = 2;

export function emptyCurve(): Curve {
  return {
    plays: 0,
    covered: new Map(),
    rewatched: new Map(),
    jumpIns: new Map(),
    stops: new Map(),
    durations: new Map(),
  };
}

/** Adds a playback to a curve, or takes it away as it was added. Only those with a play count. */
export function addPlaybackToCurve(curve: Curve, playback: PlaybackState, sign: 1 | -1 = 1): void {
  if (!playback.played) return;
  const { durationSeconds, entrySeconds, position } = playback;
  const watched = watchedPart(playback);
  curve.plays += sign;
  for (const [start, end] of watched) addStretch(curve.covered, start, end, sign);
  for (const [start, end, times] of normaliseRewatched(playback.rewatched, durationSeconds)) {
    addStretch(curve.rewatched, start, end, sign * times);
  }
  const isInVideo = (second: number) => second < Math.min(durationSeconds ?? MAX_CURVE_SECONDS, MAX_CURVE_SECONDS);
  const jumpIns = playback.jumps.map(([, second]) => second);
  if (entrySeconds !== null && entrySeconds > START_SECONDS) jumpIns.push(Math.floor(entrySeconds));
  for (const second of jumpIns) if (isInVideo(second)) add(curve.jumpIns, second, sign);
  if (position && howEnded(playback, watched) === null && isInVideo(position.seconds)) {
    add(curve.stops, Math.floor(position.seconds), sign);
  }
  if (durationSeconds !== null) add(curve.durations, Math.min(Math.round(durationSeconds), MAX_CURVE_SECONDS), sign);
}

/** Second s is covered by [a, b) where round(a) ≤ s < round(b). */
function addStretch(differences: Map<number, number>, start: number, end: number, times: number): void {
  const from = Math.min(Math.round(start), MAX_CURVE_SECONDS);
  const to = Math.min(Math.round(end), MAX_CURVE_SECONDS);
  if (from >= to) return;
  add(differences, from, times);
  add(differences, to, -times);
}

function add(entries: Map<number, number>, second: number, count: number): void {
  const sum = (entries.get(second) ?? 0) + count;
  if (sum === 0) entries.delete(second);
  else entries.set(second, sum);
}

export function addCurve(to: Curve, curve: Curve): void {
  to.plays += curve.plays;
  for (const track of TRACKS) for (const [second, count] of curve[track]) add(to[track], second, count);
}

/**
 * The stored form, which is the same for equal curves: of each track the number of its entries and these in order, each as
 * the distance from the one before and the count, in variable-length numbers. The plays stand in a column of their own.
 */
export function encodeCurve(curve: Curve): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const track of TRACKS) {
    const entries = [...curve[track]].sort(([a], [b]) => a - b);
    pushNumber(bytes, entries.length);
    let before = 0;
    for (const [second, count] of entries) {
      pushNumber(bytes, second - before);
      pushNumber(bytes, count < 0 ? -count * 2 - 1 : count * 2);
      before = second;
    }
  }
  return Uint8Array.from(bytes);
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

export function decodeCurve(plays: number, bytes: Uint8Array): Curve {
  const curve = emptyCurve();
  curve.plays = plays;
  const into = (track: Track): EntryTaker => ({ add: (second, count) => curve[track].set(second, count) });
  readCurve(bytes, mapTracks(into));
  return curve;
}

/** Is given the entries of a track, in order. */
export type EntryTaker = { add(second: number, count: number): void };

export function mapTracks<T>(make: (track: Track) => T): Record<Track, T> {
  return {
    covered: make('covered'),
    rewatched: make('rewatched'),
    jumpIns: make('jumpIns'),
    stops: make('stops'),
    durations: make('durations'),
  };
}

/**
 * Reads a stored curve entry by entry, or several that stand one after another: each tells where it ends. Tracks that
 * nobody takes are passed over.
 * @throws RangeError where the bytes end early
 */
export function readCurve(bytes: Uint8Array, takers: Partial<Record<Track, EntryTaker>>): void {
  let at = 0;
  const next = () => {
    let number = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('A stored curve ends early');
      at += 1;
      number += (byte & 127) * weight;
      if (byte < 128) return number;
    }
  };
  while (at < bytes.length) {
    for (const track of TRACKS) {
      const taker = takers[track];
      let second = 0;
      for (let left = next(); left > 0; left -= 1) {
        second += next();
        const code = next();
        taker?.add(second, code % 2 === 0 ? code / 2 : -(code + 1) / 2);
      }
    }
  }
}
