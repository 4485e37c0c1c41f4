import type { TranscriptCue } from '../transcript';

/** A part of a cue's text that belongs to a finding. */
export type FoundPart = {
  /** The place of the cue among all of them. */
  cue: number;
  /** Characters into its text. */
  start: number;
  end: number;
};

/** One place where the words stand; it may reach from one cue into the next ones. */
export type Finding = FoundPart[];

/** More than anybody goes through. */
export const MAX_FINDINGS = 1_000;
const MAX_QUERY_LENGTH = 100;

/**
 * Where words stand in a transcript, in that order, in either case. Beginnings and middles of words count too; a space
 * may be the end of a cue.
 * @returns at most MAX_FINDINGS; none for a query of fewer than two characters.
 */
export function findInTranscript(cues: readonly Pick<TranscriptCue, 'text'>[], query: string): Finding[] {
  // Halves of characters can't stand in a Unicode pattern.
  const words = query
    .slice(0, MAX_QUERY_LENGTH)
    .replace(/\p{Cs}/gu, ' ')
    .trim()
    .split(/\s+/);
  if (words.join('').length < 2) return [];
  const pattern = new RegExp(words.map(escapePattern).join('\\s+'), 'giu');
  const starts: number[] = [];
  let text = '';
  for (const cue of cues) {
    starts.push(text.length);
    text += `${cue.text} `;
  }
  const findings: Finding[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    while ((starts[from + 1] ?? Number.POSITIVE_INFINITY) <= match.index) from += 1;
    findings.push(partsOf(cues, starts, from, match.index, match.index + match[0].length));
    if (findings.length === MAX_FINDINGS) break;
  }
  return findings;
}

function partsOf(
  cues: readonly Pick<TranscriptCue, 'text'>[],
  starts: readonly number[],
  from: number,
  start: number,
  end: number,
): Finding {
  const parts: Finding = [];
  for (let cue = from; cue < cues.length && (starts[cue] ?? 0) < end; cue++) {
    const offset = starts[cue] ?? 0;
    const part = {
      cue,
      start: Math.max(0, start - offset),
      end: Math.min(cues[cue]?.text.length ?? 0, end - offset),
    };
    if (part.start < part.end) parts.push(part);
  }
  return parts;
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
