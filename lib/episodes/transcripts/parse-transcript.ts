import type { TranscriptCue } from '../transcript';
import { readCueText } from './cue-text';
import { parseCueTime } from './cue-time';

/** Why a text is no transcript. */
export type TranscriptFault =
  | 'too-large'
  | 'no-cues'
  /** A line with an arrow whose times can't be read, or lie beyond a week. */
  | 'bad-time'
  /** A cue that ends before or as it begins. */
  | 'reversed'
  | 'too-many-cues'
  | 'cue-too-long';

export type ParseTranscriptResult =
  | { ok: true; format: 'vtt' | 'srt'; cues: TranscriptCue[] }
  /** `line` counts from 1; null where the fault is not at one. */
  | { ok: false; reason: TranscriptFault; line: number | null };

/** Characters. Ten hours of talk come to about 600,000. */
export const MAX_TRANSCRIPT_LENGTH = 3_000_000;
export const MAX_CUES = 20_000;
/** Characters of a cue's text. */
const MAX_CUE_LENGTH = 5_000;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const TIMING = /^\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?$/;
const NOTE = /^NOTE(?:\s|$)/;

/**
 * Reads a transcript in WebVTT or SubRip (SRT), as they are found: with or without hours, identifiers, blank lines at the
 * top, styles and notes. Speakers come from WebVTT's `<v Ada>` or a line's “ADA: ”. What two people say in one cue
 * becomes two cues of the same time.
 */
export function parseTranscript(source: string): ParseTranscriptResult {
  if (source.length > MAX_TRANSCRIPT_LENGTH) return { ok: false, reason: 'too-large', line: null };
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const cues: TranscriptCue[] = [];
  let inNote = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    inNote = line.trim() !== '' && (inNote || NOTE.test(line));
    // WebVTT forbids arrows in notes, and people write them all the same.
    if (!line.includes('-->') || (inNote && !TIMING.test(line))) continue;
    const times = readTimes(line);
    if (!times) return { ok: false, reason: 'bad-time', line: at + 1 };
    if (times.endMs <= times.startMs) return { ok: false, reason: 'reversed', line: at + 1 };
    const text = linesOfCue(lines, at + 1);
    for (const utterance of readCueText(text)) {
      if (utterance.text.length > MAX_CUE_LENGTH) return { ok: false, reason: 'cue-too-long', line: at + 1 };
      cues.push({ ...times, ...utterance });
    }
    if (cues.length > MAX_CUES) return { ok: false, reason: 'too-many-cues', line: at + 1 };
    at += text.length;
  }
  if (cues.length === 0) return { ok: false, reason: 'no-cues', line: null };
  const format = lines.find((line) => line.trim() !== '')?.startsWith('WEBVTT') ? 'vtt' : 'srt';
  return { ok: true, format, cues: cues.sort((a, b) => a.startMs - b.startMs) };
}

function readTimes(line: string): Pick<TranscriptCue, 'startMs' | 'endMs'> | null {
  const [, start = '', end = ''] = TIMING.exec(line) ?? [];
  const [startMs, endMs] = [parseCueTime(start), parseCueTime(end)];
  return startMs === null || endMs === null || endMs > WEEK_MS || startMs > WEEK_MS ? null : { startMs, endMs };
}

/** The lines from one on until a blank line, or until the next cue where that was forgotten. */
function linesOfCue(lines: readonly string[], from: number): string[] {
  const rest: string[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.includes('-->')) break;
    rest.push(line);
  }
  return rest;
}
