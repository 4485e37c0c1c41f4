import { formatPosition } from '@/lib/episodes/format-position';
import type { LengthDoubt } from '@/lib/episodes/transcripts/check-length';
import type { ParseTranscriptResult } from '@/lib/episodes/transcripts/parse-transcript';
import type { SaveTranscriptResult } from '@/lib/episodes/transcripts/save-transcript';

export type TranscriptRefusal =
  | Extract<ParseTranscriptResult | SaveTranscriptResult, { ok: false }>
  | { ok: false; reason: 'signed-out' | 'forbidden' }
  | { ok: false; reason: 'malformed'; message: string };

const words = {
  'too-large': 'The file has more than three million characters.',
  'no-cues':
    'There is no cue in the file. A transcript is a WebVTT or SubRip file: times, with what is said under them.',
  'bad-time': 'The times can’t be read. They look like “00:01:02.500 --> 00:01:05.000”.',
  reversed: 'The cue ends before it begins.',
  'too-many-cues': 'There are more than 20,000 cues.',
  'cue-too-long': 'The cue has more than 5,000 characters. Is a blank line missing after it?',
  gone: 'The interview was deleted meanwhile.',
  forbidden: 'Your account may not change this. An owner or an editor can.',
  'signed-out': 'You are signed out. Sign in again in another tab, then save.',
} as const satisfies Record<Exclude<TranscriptRefusal['reason'], 'malformed'>, string>;

/** What an editor is told of a transcript that was not taken: where, and what to do. */
export function describeTranscriptRefusal(refusal: TranscriptRefusal): string {
  if (refusal.reason === 'malformed') return refusal.message;
  const line = 'line' in refusal && refusal.line !== null ? `Line ${refusal.line}: ` : '';
  return line + words[refusal.reason];
}

/** What an editor is told of a transcript that was kept but hardly goes with the video. */
export function describeLengthDoubt({ kind, endSeconds, durationSeconds }: LengthDoubt): string {
  const [end, length] = [formatPosition(endSeconds), formatPosition(durationSeconds)];
  return kind === 'beyond-end'
    ? `It goes on until ${end}, and the video is ${length} long. Is it this video’s?`
    : `It ends at ${end}, and the video is ${length} long. Is it whole?`;
}
