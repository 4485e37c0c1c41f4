import { parsePosition } from '../parse-position';

const POSITION = String.raw`[[(]?((?:\d{1,2}:)?\d{1,3}:[0-5]\d)[\])]?`;
const IN_FRONT = new RegExp(String.raw`^\s*${POSITION}(?![\d:])\s*(?:[-–—:|.]\s+)?\s*(.*)$`, 'su');
const BEHIND = /^(.*?)\s*(?:[-–—|@]|\bat\b)?\s*[[(]((?:\d{1,2}:)?\d{1,3}:[0-5]\d)[\])]\s*$/su;

/** A label and the place in the video that is written in front of it, or in brackets behind it; null where there is none. */
export function readPosition(text: string): { seconds: number; label: string } | null {
  const front = IN_FRONT.exec(text);
  const [, position = '', label = ''] = front ?? [];
  const seconds = parsePosition(position);
  if (seconds !== null) return { seconds, label: label.trim() };
  const [, before = '', behind = ''] = BEHIND.exec(text) ?? [];
  const secondsBehind = parsePosition(behind);
  return secondsBehind === null ? null : { seconds: secondsBehind, label: before.trim() };
}
