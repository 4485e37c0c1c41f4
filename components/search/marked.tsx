import type { Segment } from '@/lib/search/mark-words';

/** A text with what was searched for marked in it. */
export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, marked }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text is known by its place alone
    marked ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
  );
}
