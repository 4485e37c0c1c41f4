/** What search engines show of a description. Characters. */
const LENGTH = 200;

/** The start of a Markdown text in plain words, cut between words: for descriptions, where no mark-up can stand. */
export function summariseMarkdown(markdown: string): string {
  const text = stripMarkdown(markdown);
  if (text.length <= LENGTH) return text;
  return `${text.slice(0, LENGTH).replace(/\s+\S*$/, '')} …`;
}

/** A Markdown text in plain words, on one line. */
export function stripMarkdown(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]+(?=\S)|(?<=\S)[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
