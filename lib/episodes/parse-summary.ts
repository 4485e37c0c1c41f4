import type { Root } from 'mdast';
import { type ReadText, readText, type TextFormat } from '../texts/read-text';
import { divideSummary } from './summaries/divide-summary';

/** A written summary of an interview, taken apart. What it says is all in there, once. */
export type Summary = {
  /** Markdown: what stands before the first question. */
  introduction: string;
  /** In the order of the text. */
  questions: SummaryQuestion[];
  /** From a list under a heading such as “Links” or “Recommended”. */
  recommendedLinks: { label: string; url: string }[];
  /** Markdown that belongs to no question, such as a farewell; empty where there is none. */
  leftover: string;
};

export type SummaryQuestion = {
  /** Plain text. */
  asked: string;
  /** Markdown; empty where no answer is written. */
  answer: string;
  /** Where in the video it is asked, where the text says so. */
  startSeconds: number | null;
};

export type ParsedSummary = { ok: true; format: TextFormat; summary: Summary } | Extract<ReadText, { ok: false }>;

/**
 * Takes a pasted summary apart: HTML, Markdown or plain text, with its questions as headings, as bold lines, as lines that
 * end in a question mark, or as YouTube's chapters ([h:]mm:ss Label).
 */
export function parseSummary(text: string): ParsedSummary {
  const read = readText(text);
  if (!read.ok) return read;
  return { ok: true, format: read.format, summary: parseSummaryTree(read.tree) };
}

/** The same of a text that was read already. */
export function parseSummaryTree(tree: Root): Summary {
  return divideSummary(tree);
}
