/** Who has seen less than this begins anew. Seconds. */
const BEGINNING_SECONDS = 30;
/** Within this of the end there is nothing left to go on with: the credits. Seconds, and a share of the video. */
const END_SECONDS = 30;
const END_SHARE = 0.03;

/**
 * Where a reader who leaves the video at a position may go on, in whole seconds. At its beginning and at its end there is
 * nothing to go on with.
 * @param durationSeconds 0 where it is not known
 */
export function resumePoint(positionSeconds: number, durationSeconds: number): number | 'beginning' | 'end' {
  const rest = durationSeconds - positionSeconds;
  if (durationSeconds > 0 && rest <= Math.max(END_SECONDS, durationSeconds * END_SHARE)) return 'end';
  return positionSeconds < BEGINNING_SECONDS ? 'beginning' : Math.floor(positionSeconds);
}
