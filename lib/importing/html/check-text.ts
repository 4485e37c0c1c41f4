import { LIMITS } from '../limits';
import { countSigns, MANY_SIGNS } from './check-html';

/** Markdown's blocks within blocks, which a parser opens one in the other: `> > >`, `- - -`. */
const MARKERS = /^[ \t]*(?:(?:[>+*-]|\d{1,9}[.)])[ \t]*){101}/m;
/** Brackets in a row that might each begin a link. */
const BRACKETS = /(?:!?\[){101}/;

/** Whether a plain text can be read as Markdown: not larger or deeper than that can bear. @returns why not, or null */
export function checkText(text: string): string | null {
  if (text.length > LIMITS.post) return 'It has more than a million characters.';
  if (countSigns(text) > LIMITS.signs) return MANY_SIGNS;
  if (MARKERS.test(text) && !isRuled(text)) return 'It has quotations or lists nested more than 100 deep.';
  return BRACKETS.test(text) ? 'It has more than 100 brackets within one another.' : null;
}

/** Rows of one sign are rules that somebody drew, not lists: `- - - -`, `******`. */
function isRuled(text: string): boolean {
  return text.split('\n').every((line) => !MARKERS.test(line) || /^[ \t]*(?:(?:[*][ \t]*)+|(?:-[ \t]*)+)$/.test(line));
}
