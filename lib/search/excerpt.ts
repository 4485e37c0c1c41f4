import { cutSegments, type Mark, type Segment } from './mark-words';

/** UTF-16 units of an excerpt, and how many of them may come before what was found. */
const LENGTH = 240;
const BEFORE = 60;

/** The part of a text in which most of the terms stand, or its beginning where none does, cut between words. */
export function excerpt(text: string, marks: readonly Mark[]): { segments: Segment[]; first: Mark | null } {
  const first = bestMark(marks);
  const wanted = first === null ? 0 : Math.min(first.start - BEFORE, text.length - LENGTH);
  const from = wanted <= 0 ? 0 : afterSpace(text, wanted, first?.start ?? wanted);
  const to = beforeSpace(text, from + LENGTH, first?.end ?? from);
  const segments = cutSegments(text, marks, from, to);
  const before = from > 0 ? [{ text: '… ', marked: false }] : [];
  const after = to < text.length ? [{ text: ' …', marked: false }] : [];
  return { segments: [...before, ...segments, ...after], first };
}

/** The mark after which, within an excerpt, the most different terms stand. */
function bestMark(marks: readonly Mark[]): Mark | null {
  let best: Mark | null = null;
  let most = 0;
  for (const [i, mark] of marks.entries()) {
    const terms = new Set<number>();
    for (let j = i; j < marks.length && (marks[j]?.end ?? 0) <= mark.start + LENGTH - BEFORE; j++) {
      terms.add(marks[j]?.term ?? 0);
    }
    if (terms.size <= most) continue;
    best = mark;
    most = terms.size;
  }
  return best ?? marks[0] ?? null;
}

/** The start of the first word from an offset on, but not beyond a limit. */
function afterSpace(text: string, offset: number, limit: number): number {
  const space = text.indexOf(' ', offset);
  return space === -1 || space + 1 > limit ? limit : space + 1;
}

/** The end of the last word up to an offset, but not before a limit. */
function beforeSpace(text: string, offset: number, limit: number): number {
  if (offset >= text.length) return text.length;
  const space = text.lastIndexOf(' ', offset);
  return space < limit ? Math.max(offset, limit) : space;
}
