import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/**
 * Editors' Markdown as HTML that stands outside the site: HTML in it stays text and addresses that run script lose
 * their target, which micromark sees to, and addresses within the site become absolute.
 * @param pageUrl the page that shows the text, which is where footnotes lead
 */
export function markdownToHtml(markdown: string, pageUrl: string): string {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  // Only mark-up has a bare quotation mark: in text it is written as a reference.
  return html.replace(/ (href|src)="(?!\/\/|[a-z][a-z0-9+.-]*:|")([^"]*)"/gi, (whole, name: string, target: string) => {
    const absolute = URL.parse(target.replaceAll('&amp;', '&'), pageUrl)?.href;
    return absolute ? ` ${name}="${absolute.replaceAll('&', '&amp;')}"` : whole;
  });
}
