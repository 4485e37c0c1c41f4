import type { SearchKind } from '@/lib/search/document-id';

/** What one result is, and what many are. */
export const kindWords: Record<SearchKind, { one: string; many: string }> = {
  episode: { one: 'Interview', many: 'Interviews' },
  guest: { one: 'Guest', many: 'Guests' },
  question: { one: 'Question', many: 'Questions' },
  answer: { one: 'Answer', many: 'Answers' },
  passage: { one: 'Transcript', many: 'Transcripts' },
  article: { one: 'Article', many: 'Articles' },
};

/** “1 result”, “1,000 results” */
export function numberOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
