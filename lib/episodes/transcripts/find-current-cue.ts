import type { TranscriptCue } from '../transcript';

/**
 * The place, among cues in order, of what is being said at a second of the video: the last one that has begun, also
 * through the silence after it. Of several that begin together it is the first. −1 before any.
 */
export function findCurrentCue(cues: readonly Pick<TranscriptCue, 'startMs'>[], positionSeconds: number): number {
  const last = countBegun(cues, positionSeconds * 1000) - 1;
  const start = cues[last]?.startMs;
  return start === undefined ? -1 : countBegun(cues, start - 1);
}

/** How many cues begin at a millisecond or before it: by halves, because this is asked several times a second. */
function countBegun(cues: readonly Pick<TranscriptCue, 'startMs'>[], ms: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.startMs ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
