import type { Term } from './parse-query';
import { type Token, tokenise } from './tokenise';

/** A piece of a text, and whether it is what was searched for. */
export type Segment = { text: string; marked: boolean };

/** Where a term stands in a text: UTF-16 offsets, the end left out. */
export type Mark = { start: number; end: number; term: number };

/** Where the terms stand in a text, in order and without overlaps; compared as the index compares. */
export function findMarks(text: string, terms: readonly Term[]): Mark[] {
  const tokens = tokenise(text);
  const marks: Mark[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const term = terms.findIndex((one) => standsAt(tokens, i, one));
    if (term === -1) continue;
    const last = i + (terms[term]?.words.length ?? 1) - 1;
    marks.push({ start: tokens[i]?.start ?? 0, end: tokens[last]?.end ?? 0, term });
    i = last;
  }
  return marks;
}

function standsAt(tokens: Token[], at: number, { words, prefix }: Term): boolean {
  return words.every((word, i) => {
    const there = tokens[at + i]?.word;
    if (there === undefined) return false;
    return prefix && i === words.length - 1 ? there.startsWith(word) : there === word;
  });
}

/** A text, or a part of it, in pieces. */
export function cutSegments(text: string, marks: readonly Mark[], from = 0, to = text.length): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const put = (end: number, marked: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    if (start < from || end > to) continue;
    put(start, false);
    put(end, true);
  }
  put(to, false);
  return segments;
}
