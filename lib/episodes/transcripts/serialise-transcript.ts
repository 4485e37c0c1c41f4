import type { TranscriptView } from '../transcript';
import { formatCueTime } from './cue-time';
import { splitSpeakerLabel } from './speaker-label';

/** A transcript as WebVTT, with its speakers as voices. parseTranscript() reads it back as it was. */
export function toVtt({ cues }: Pick<TranscriptView, 'cues'>): string {
  const blocks = cues.map(({ startMs, endMs, speaker, text }) => {
    const said = escapeVtt(text);
    const line = speaker === null ? maskLabel(said) : `<v ${escapeVtt(speaker)}>${said}`;
    return `${formatCueTime(startMs)} --> ${formatCueTime(endMs)}\n${line}`;
  });
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

/** A transcript as SubRip, which has no voices: a speaker stands before the text, as in “ADA: …”. */
export function toSrt({ cues }: Pick<TranscriptView, 'cues'>): string {
  const blocks = cues.map(({ startMs, endMs, speaker, text }, at) => {
    const label = speaker === null ? '' : `${speaker.toUpperCase()}: `;
    const times = `${formatCueTime(startMs, ',')} --> ${formatCueTime(endMs, ',')}`;
    return [at + 1, times, label + text.replaceAll('-->', '→')].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('{\\', '&#123;\\');
}

/** Text that would be taken for a speaker's label is none any more once its colon is an entity. */
function maskLabel(escaped: string): string {
  return splitSpeakerLabel(escaped).speaker === null ? escaped : escaped.replace(':', '&#58;');
}
