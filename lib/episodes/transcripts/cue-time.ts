/** WebVTT's and SubRip's: [h]hh:mm:ss.mmm, where WebVTT may leave the hours out and SubRip has a comma. */
const TIME = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})$/;

/** Milliseconds of a cue's time, or null where the text is none. */
export function parseCueTime(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '0', minutes, seconds, fraction = ''] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** hh:mm:ss.mmm, or with another `separator` before the milliseconds. */
export function formatCueTime(ms: number, separator: '.' | ',' = '.'): string {
  const pad = (n: number, length = 2) => String(n).padStart(length, '0');
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => pad(n)).join(':');
  return `${clock}${separator}${pad(ms % 1000, 3)}`;
}
