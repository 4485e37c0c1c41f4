/** Attributes of one tag. The parser compares each with all before it. */
const MOST = 2_000;

const SPACE = /[\t\n\f\r />]/;
const LETTER = /[a-z]/i;

/**
 * Whether any tag has more attributes than a parser can take in little time, by one walk over the text. Text that only
 * looks like a tag, in comments and scripts, counts too.
 */
export function hasTooManyAttributes(html: string): boolean {
  let at = html.indexOf('<');
  while (at !== -1) {
    at += 1;
    if (html[at] === '/') at += 1;
    if (LETTER.test(html[at] ?? '')) {
      const end = walkTag(html, at);
      if (end === null) return true;
      at = end;
    }
    at = html.indexOf('<', at);
  }
  return false;
}

/** @returns where the tag ends, or null where it has too many attributes. https://html.spec.whatwg.org/#tokenization */
function walkTag(html: string, start: number): number | null {
  let at = start;
  let count = 0;
  const skip = (isIn: (character: string) => boolean) => {
    while (at < html.length && isIn(html.charAt(at))) at += 1;
  };
  skip((character) => !SPACE.test(character));
  while (at < html.length) {
    skip((character) => SPACE.test(character) && character !== '>');
    if (html[at] === '>') return at + 1;
    if (at >= html.length) break;
    count += 1;
    if (count > MOST) return null;
    // A name may begin with an equals sign.
    at += 1;
    skip((character) => character !== '=' && !SPACE.test(character));
    skip((character) => SPACE.test(character) && character !== '>' && character !== '/');
    if (html[at] !== '=') continue;
    at += 1;
    skip((character) => SPACE.test(character) && character !== '>' && character !== '/');
    at = endOfValue(html, at);
  }
  return at;
}

function endOfValue(html: string, at: number): number {
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end === -1 ? html.length : end + 1;
  }
  let end = at;
  while (end < html.length && !/[\t\n\f\r >]/.test(html.charAt(end))) end += 1;
  return end;
}
