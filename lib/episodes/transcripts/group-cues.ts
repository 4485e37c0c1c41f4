import type { TranscriptCue } from '../transcript';

/** Cues that are read as one paragraph. */
export type CueParagraph = {
  /** Named where it is another than before. */
  speaker: string | null;
  /** The place of its first cue among all of them. */
  first: number;
  cues: TranscriptCue[];
};

/** A paragraph of so many characters ends with the next sentence, or, where none ends, at the larger length. */
const ENOUGH = 400;
const TOO_MUCH = 900;
/** A silence that begins a paragraph, milliseconds. */
const SILENCE_MS = 4_000;
const SENTENCE_END = /[.!?…。！？]["”’)\]]*$/u;

/** Paragraphs to read: one begins where the speaker changes, after a silence, and where one has become long. */
export function groupCues(cues: readonly TranscriptCue[]): CueParagraph[] {
  const paragraphs: CueParagraph[] = [];
  let speaker: string | null = null;
  let length = 0;
  for (const [at, cue] of cues.entries()) {
    const before = cues[at - 1];
    const changed = cue.speaker !== null && cue.speaker !== speaker;
    const paragraph = paragraphs.at(-1);
    if (paragraph && before && !changed && !isPause(before, cue, length)) {
      paragraph.cues.push(cue);
      length += cue.text.length;
    } else {
      paragraphs.push({ speaker: changed ? cue.speaker : null, first: at, cues: [cue] });
      length = cue.text.length;
    }
    speaker = cue.speaker ?? speaker;
  }
  return paragraphs;
}

function isPause(before: TranscriptCue, cue: TranscriptCue, length: number): boolean {
  if (cue.startMs - before.endMs >= SILENCE_MS || length >= TOO_MUCH) return true;
  return length >= ENOUGH && SENTENCE_END.test(before.text);
}
