import { summariseMarkdown } from '../episodes/summarise-markdown';
import { cleanText } from './clean-text';

/** The start of a Markdown text in plain words that any format can hold; empty where there are none. */
export function plainSummary(markdown: string): string {
  return cleanText(summariseMarkdown(markdown)).trim();
}
