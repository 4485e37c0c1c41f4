import type { TranscriptCue } from '../../episodes/transcript';
import { printable } from './plain-text';

/** What is said in a stretch of the video, long enough to be understood and short enough to be a place. */
export type Passage = {
  /** Plain text on one line. */
  text: string;
  /** From which character on which second is reached, ascending; the first is [0, the start]. */
  seconds: [offset: number, second: number][];
};

/** A passage ends with the first sentence that ends after this, and at the latest here. Milliseconds. */
const SHORT_MS = 30_000;
const LONG_MS = 60_000;

/** Whatever the cues say of time, no more than somebody can say in that. UTF-16 units. */
const LONGEST = 2_000;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** The cues of a transcript, which cut sentences anywhere, as passages in which a phrase can be found whole. */
export function groupCues(cues: readonly Pick<TranscriptCue, 'startMs' | 'endMs' | 'text'>[]): Passage[] {
  const passages: Passage[] = [];
  let open: { passage: Passage; startMs: number } | null = null;
  for (const { startMs, endMs, text } of cues) {
    const line = printable(text).replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    if (open && (startMs - open.startMs >= LONG_MS || open.passage.text.length + line.length > LONGEST)) open = null;
    if (!open) {
      open = { passage: { text: '', seconds: [] }, startMs };
      passages.push(open.passage);
    }
    append(open.passage, line, Math.floor(startMs / 1000));
    if (endMs - open.startMs >= SHORT_MS && SENTENCE_END.test(line)) open = null;
  }
  return passages;
}

function append(passage: Passage, line: string, second: number): void {
  if (passage.text !== '') passage.text += ' ';
  if (passage.seconds.at(-1)?.[1] !== second) passage.seconds.push([passage.text.length, second]);
  passage.text += line;
}
