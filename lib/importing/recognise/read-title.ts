import { foldName } from '../../guests/fold-name';

/** What the title of a post says of an interview. */
export type ReadTitle = {
  /** The words in front that every post of the series has, “A* Interview #19”; empty where there are none. */
  prefix: string;
  number: number | null;
  /** Whether it says that it is an interview, in so many words. */
  saysInterview: boolean;
  guests: { name: string; headline: string }[];
  /** What is left of it as a title: the guest, and what they are known for. */
  rest: string;
};

const KIND = String.raw`(?:interviews?|episodes?|ep\.?|conversations?|talks?|podcast|q\s?&\s?a)`;
const NUMBER = String.raw`(?:#|№|no\.?|nr\.?|number)?\s*(\d{1,4})`;
/** A* Interview #19: … · Interview 19 – … · Episode #3 … · #12: … */
const NUMBERED = new RegExp(
  String.raw`^\s*#?\s*([^:–—|]{0,60}?\b${KIND}\s*${NUMBER}|[^:–—|\w]{0,3}#\s*(\d{1,4}))\s*(?:[:–—|.-]\s*|\s+(?=(?:with|of)\b)|\s+|$)(.*)$`,
  'isu',
);
/** … (Interview #19) */
const NUMBERED_BEHIND = new RegExp(
  String.raw`^(.*?)\s*(?:[([|–—-]|,)\s*([^()[\]|,]{0,40}?\b${KIND}\s*${NUMBER})\s*[)\]]?\s*$`,
  'isu',
);
/** A* Interview: … · An interview with … */
const NAMED = new RegExp(String.raw`^\s*([^:–—|]{0,40}?\b${KIND}\s*(?:[:–—|]|(?=with\b|of\b)))\s*(.*)$`, 'isu');
const WITH = /^(?:with|of)\s+/i;

/** @param known names by which the post itself calls its guest, such as the post ID; the first that fits is believed */
export function readTitle(title: string, known: readonly string[] = []): ReadTitle {
  const text = title.replace(/\s+/g, ' ').trim();
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const [, prefix = '', number, bareNumber, rest = ''] = numbered;
    const saysInterview = bareNumber === undefined;
    return finish(prefix, Number(number ?? bareNumber), saysInterview, rest, known);
  }
  const behind = NUMBERED_BEHIND.exec(text);
  if (behind) return finish(behind[2] ?? '', Number(behind[3]), true, behind[1] ?? '', known);
  const named = NAMED.exec(text);
  if (named) return finish(named[1]?.replace(/\s*[:–—|]$/, '') ?? '', null, true, named[2] ?? '', known);
  return { prefix: '', number: null, saysInterview: false, guests: findGuests(text, known), rest: text };
}

function finish(
  prefix: string,
  number: number | null,
  saysInterview: boolean,
  rest: string,
  known: readonly string[],
): ReadTitle {
  const title = rest.replace(WITH, '').trim();
  return { prefix: prefix.trim(), number, saysInterview, guests: findGuests(title, known), rest: title };
}

/** NAME, WHAT · WHAT, NAME · NAME – WHAT · NAME and NAME */
function findGuests(title: string, known: readonly string[]): ReadTitle['guests'] {
  const splits = [...title.matchAll(/\s*,\s+|\s+[–—|-]\s+|\s*:\s+|\s+\(/g)].map(({ index, 0: sign }) => ({
    before: title.slice(0, index).trim(),
    after: title
      .slice(index + sign.length)
      .replace(/\)$/, '')
      .trim(),
  }));
  const readings = [
    ...splits.slice(0, 1).map(({ before, after }) => ({ names: before, headline: after })),
    ...splits.slice(-1).map(({ before, after }) => ({ names: after, headline: before })),
    { names: title, headline: '' },
  ];
  const folded = known.map(foldName).filter(Boolean);
  const said = readings.find(({ names }) => folded.includes(foldName(names)));
  const best = said ?? readings.find(({ names }) => namesIn(names) !== null);
  if (!best) return [];
  const names = said ? [said.names] : (namesIn(best.names) ?? []);
  return names.map((name) => ({ name, headline: best.headline }));
}

/** “Ada Marlow” or “Ada Marlow and Ken Øster” as names; null where it is anything else. */
function namesIn(text: string): string[] | null {
  const names = text.split(/\s+(?:and|&|with)\s+/);
  return names.length <= 4 && names.every(isName) ? names : null;
}

const PARTICLE = /^(?:al|bin|ibn|da|das|de|del|della|den|der|di|dos|du|el|la|le|van|von|y|zu)$/i;
const WORD = /^(?:\p{Lu}[\p{L}\p{M}.]*(?:[-’'‑]\p{L}[\p{L}\p{M}]*)*|["“‘']\p{L}+["”’'])$/u;
/** Words that are no one’s name, whatever their capital. */
const NO_NAME =
  /^(?:the|a|an|of|on|in|at|for|to|how|why|what|creator|inventor|author|founder|co-founder|maintainer|engineer|developer|programmer|champion|champ|ceo|cto|about|hello|welcome|interview|episode|my|our|your)$/i;

function isName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (words.some((word) => NO_NAME.test(word) || /[’']s$/i.test(word))) return false;
  const names = words.filter((word) => !PARTICLE.test(word));
  return names.length >= 2 && names.every((word) => WORD.test(word));
}
