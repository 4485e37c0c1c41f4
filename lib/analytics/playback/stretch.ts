import type { Interval } from './intervals';
import type { Reading } from './playback-tracker';

/** Up to where playing has been accounted for. */
export type Stretch = {
  readonly wall: number;
  readonly position: number;
  /** Seconds by which the video has run ahead of what the clock allows; a seek is what makes it too many. */
  readonly lead: number;
};

export type Weighed = {
  stretch: Stretch;
  /** The part of the video that was played. */
  watched: Interval | null;
  /** Wall-clock seconds that this took: never more than went by. */
  seconds: number;
  seekedFrom: number | null;
  /** Whether the video began again from its end by itself. */
  wrapped: boolean;
};

/** The player's own clock moves in steps and lags, so only more than this is a jump. Seconds of video. */
const FORWARD_TOLERANCE = 1.5;
const BACKWARD_TOLERANCE = 0.5;
/** A position that stands still for longer than this is a stall (or an advertisement), and not watched. Seconds. */
const STALL_SECONDS = 2;
/** Readings come several times a second. After a gap (a closed lid, a timer held back in a hidden tab) the video must
    have advanced by just what the clock says, or nothing of the gap counts. Seconds, and a share of the gap. */
const GAP_SECONDS = 5;
const GAP_DRIFT = 0.02;
/** Within this of the end or the start is at the end or the start. Seconds. */
const EDGE_SECONDS = 2;

/**
 * Tells playing from seeking, stalling and sleeping between two readings.
 * @param before up to where the first has been accounted for; null before any.
 */
export function weighStretch(before: Stretch | null, first: Reading | null, second: Reading): Weighed {
  const restart = { wall: second.wall, position: second.position, lead: 0 };
  const nothing: Weighed = { stretch: restart, watched: null, seconds: 0, seekedFrom: null, wrapped: false };
  if (!before || !first) return nothing;
  const advance = second.position - before.position;
  if (first.state !== 'playing') {
    return Math.abs(advance) > FORWARD_TOLERANCE ? { ...nothing, seekedFrom: before.position } : nothing;
  }
  const rate = Math.max(first.rate, second.rate);
  const elapsed = second.wall - before.wall;
  const allowed = rate * elapsed;
  if (elapsed > GAP_SECONDS) {
    const steady = [first.rate, second.rate].find((rate) => isSteady(advance, rate, elapsed));
    return steady === undefined ? nothing : watch(before, second, restart, steady);
  }
  if (advance < -BACKWARD_TOLERANCE) {
    const wrapped = wraps(before, second);
    return { ...nothing, wrapped, seekedFrom: wrapped ? null : before.position };
  }
  const lead = Math.max(0, before.lead + advance - allowed);
  if (lead > FORWARD_TOLERANCE) return { ...nothing, seekedFrom: before.position };
  if (advance > 0) return watch(before, second, { ...restart, lead }, rate);
  return { ...nothing, stretch: elapsed > STALL_SECONDS ? { ...before, wall: second.wall } : before };
}

/** Whether a gap was played through at a rate. Which of two it was shows where the rate was changed at the gap's end. */
function isSteady(advance: number, rate: number, elapsed: number): boolean {
  return advance > 0 && Math.abs(advance - rate * elapsed) <= FORWARD_TOLERANCE + GAP_DRIFT * elapsed;
}

function watch(before: Stretch, second: Reading, stretch: Stretch, rate: number): Weighed {
  const advance = second.position - before.position;
  return {
    stretch,
    watched: [before.position, second.position],
    seconds: Math.min(second.wall - before.wall, advance / rate),
    seekedFrom: null,
    wrapped: false,
  };
}

function wraps(before: Stretch, second: Reading): boolean {
  return (
    second.state === 'playing' &&
    second.duration > 2 * EDGE_SECONDS &&
    before.position >= second.duration - EDGE_SECONDS &&
    second.position < EDGE_SECONDS
  );
}
