/**
 * Whether a page is a post of an export, by what every one of them has: the export's own style sheet in its head, or, where
 * the post is short, the footer that says when it was posted.
 */
export function isPostPage(start: string): boolean {
  if (!/<html\b/i.test(start)) return false;
  return /<link\b[^<>]*href="(?:\.\.\/)?style\.css"/.test(start) || /<span\b[^<>]*id="timestamp"/.test(start);
}
