import { stripMarkdown } from '../../episodes/summarise-markdown';

/** An editor's Markdown as it is searched, and shown in results. */
export function plainText(markdown: string): string {
  return printable(stripMarkdown(markdown));
}

/** Text without what can't be shown, and what PostgreSQL refuses to keep. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ');
}
