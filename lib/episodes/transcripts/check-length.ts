import type { TranscriptCue } from '../transcript';

/** A transcript that is hardly this video's. Whole seconds. */
export type LengthDoubt = { kind: 'beyond-end' | 'ends-early'; endSeconds: number; durationSeconds: number };

/** What makers of transcripts put after the video's end, seconds. */
const SLACK_SECONDS = 2;
/** A transcript that ends before this share of the video is cut off, or another video's. */
const LEAST_SHARE = 0.8;

/**
 * Whether a transcript goes with a video of this length, so that the wrong file is noticed as it is sent.
 * @param durationSeconds null where it is not known
 */
export function checkLength(cues: readonly TranscriptCue[], durationSeconds: number | null): LengthDoubt | null {
  if (durationSeconds === null || cues.length === 0) return null;
  const endSeconds = Math.round(cues.reduce((latest, { endMs }) => Math.max(latest, endMs), 0) / 1000);
  if (endSeconds > durationSeconds + SLACK_SECONDS) return { kind: 'beyond-end', endSeconds, durationSeconds };
  if (endSeconds < durationSeconds * LEAST_SHARE) return { kind: 'ends-early', endSeconds, durationSeconds };
  return null;
}
