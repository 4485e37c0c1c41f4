/** A block that is one already. */
const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|div|dl|dd|dt|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|ol|p|pre|script|section|style|table|tbody|thead|tr|td|th|ul|video|!--)/i;
/** Tags of what is not to be looked into, where lines are lines. */
const KEPT = /<(\/?)(pre|script|style|table|ul|ol|dl|blockquote|figure|div)\b[^<>]*>/gi;
/** [caption id="…" width="…"]<img …> words[/caption] */
const CAPTION = /\[caption\b[^[\]]*\]\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)([^[]*)\[\/caption\]/gi;

/**
 * A body as readers saw it: WordPress keeps what was typed, and makes paragraphs of the empty lines in it, breaks of the
 * others, when it shows it (wpautop). Texts made of blocks have their elements already.
 */
export function toParagraphs(body: string): string {
  const text = body.replace(/\r\n?/g, '\n').replace(CAPTION, '<figure>$1<figcaption>$2</figcaption></figure>');
  if (text.includes('<!-- wp:')) return text;
  return splitKept(text)
    .flatMap(({ isKept, part }) => (isKept ? [part] : wrap(part)))
    .join('\n');
}

function wrap(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>\n')}</p>`));
}

/** Takes a body apart into elements that are kept whole, the outermost of each, and what is between. */
function splitKept(text: string): { isKept: boolean; part: string }[] {
  const parts: { isKept: boolean; part: string }[] = [];
  let [from, open, depth] = [0, '', 0];
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(KEPT)) {
    if (open === '') {
      if (slash) continue;
      parts.push({ isKept: false, part: text.slice(from, index) });
      [from, open, depth] = [index, name.toLowerCase(), 1];
    } else if (name.toLowerCase() === open) {
      depth += slash ? -1 : 1;
      if (depth > 0) continue;
      const end = index + tag.length;
      parts.push({ isKept: true, part: text.slice(from, end) });
      [from, open] = [end, ''];
    }
  }
  // One that is not closed is no reason to leave the rest as one line.
  parts.push({ isKept: false, part: text.slice(from) });
  return parts;
}
