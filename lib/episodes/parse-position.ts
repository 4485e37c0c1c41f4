const POSITION = /^(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d)$/;

/** Whole seconds of a place or length in a video written as m:ss or h:mm:ss, or null where the text is neither. */
export function parsePosition(text: string): number | null {
  const match = POSITION.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes, seconds] = match;
  if (hours !== undefined && Number(minutes) > 59) return null;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}
