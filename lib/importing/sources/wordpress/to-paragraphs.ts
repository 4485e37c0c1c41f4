/** A block that is one already. */
const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|div|dl|dd|dt|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|ol|p|pre|script|section|style|table|tbody|thead|tr|td|th|ul|video|!--)/i;
/** What is not to be looked into: lines in it are lines. */
const KEPT = /<(pre|script|style|table|ul|ol|dl|blockquote|figure|div)\b[\s\S]*?<\/\1\s*>/gi;

/**
 * A body as readers saw it: WordPress keeps what was typed, and makes paragraphs of the empty lines in it, breaks of the
 * others, when it shows it (wpautop). Texts made of blocks have their elements already.
 */
export function toParagraphs(body: string): string {
  const text = body.replace(/\r\n?/g, '\n').replace(CAPTION, '<figure>$1<figcaption>$2</figcaption></figure>');
  if (text.includes('<!-- wp:')) return text;
  // A character that nobody types stands for what is kept out.
  const kept: string[] = [];
  const marked = text.replace(KEPT, (whole) => `\n\n\ue000${kept.push(whole) - 1}\ue000\n\n`);
  return marked
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const whole = /^\ue000(\d+)\ue000$/.exec(part)?.[1];
      if (whole !== undefined) return kept[Number(whole)] ?? part;
      return BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>\n')}</p>`;
    })
    .join('\n');
}

/** [caption id="…" width="…"]<img …> words[/caption] */
const CAPTION = /\[caption\b[^\]]*\]\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)\s*([^[]*)\[\/caption\]/gi;
