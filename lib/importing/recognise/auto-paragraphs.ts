const BLOCK =
  /^<\/?(?:p|div|section|article|h[1-6]|[uod]l|li|d[td]|blockquote|table|t(?:head|body|foot|r|h|d)|pre|hr|figure|figcaption|iframe|script|style|form|address|details|summary|!--)\b|^<!--/i;

/**
 * HTML in which empty lines part paragraphs, as WordPress keeps classic posts and people write by hand, with paragraphs
 * of its own. What has them already is left as it is.
 */
export function autoParagraphs(html: string): string {
  if (/<!-- wp:|<p[\s>]/i.test(html) || !/\n[^\S\n]*\n|[^>\s][^\S\n]*\n[^\S\n]*[^<\s]/.test(html)) return html;
  // Listings and scripts have empty lines of their own.
  return html
    .split(/(<(pre|script|style|textarea)\b[\s\S]*?<\/\2\s*>)/i)
    .filter((_, i) => i % 3 !== 2)
    .map((part, i) => (i % 2 === 1 ? part : paragraphs(part)))
    .join('\n\n');
}

function paragraphs(html: string): string {
  return html
    .split(/\n[^\S\n]*\n\s*/)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
    .map((chunk) => (BLOCK.test(chunk) ? chunk : `<p>${chunk.replace(/\n/g, '<br>\n')}</p>`))
    .join('\n\n');
}
