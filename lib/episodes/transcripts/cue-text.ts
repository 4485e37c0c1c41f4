import { splitSpeakerLabel } from './speaker-label';

/** What one speaker says within a cue. */
export type Utterance = { speaker: string | null; text: string };

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};
// Repetitions are bounded and stop at the next tag, so that a text of nothing but beginnings of tags is read in moments too.
/** `<v Ada>`, `<v.loud Ada>`: who speaks from here on. */
const VOICE = /<v(?:\.[^\s<>]{1,99})?[ \t]{1,9}([^<>]{1,499})>/g;
/** WebVTT's and SubRip's other tags, and SubRip's {\an8}. Only known ones: “a < b > c” is text. */
const TAGS = /<\/?(?:v|c|i|b|u|s|ruby|rt|lang|font)(?:[.\s][^<>]{0,499})?>|<[\d:.]{1,19}>|\{\\[^{}]{0,499}\}/gi;

/** A cue's lines as plain text, each speaker's apart. Lines without words are left out. */
export function readCueText(lines: readonly string[]): Utterance[] {
  const joined = lines.join('\n');
  const voiced = joined.search(VOICE) >= 0;
  const utterances = voiced ? splitVoices(joined) : splitLabels(lines);
  return utterances
    .map(({ speaker, text }) => ({ speaker: speaker && toPlainText(speaker), text: toPlainText(text) }))
    .map(({ speaker, text }) => ({ speaker: speaker || null, text }))
    .filter(({ text }) => text !== '');
}

function splitVoices(text: string): Utterance[] {
  // The pieces between voices, each voice's name before its piece.
  const [before = '', ...pieces] = text.split(VOICE);
  const utterances: Utterance[] = [{ speaker: null, text: before }];
  for (let at = 0; at < pieces.length; at += 2) {
    utterances.push({ speaker: pieces[at] ?? null, text: pieces[at + 1] ?? '' });
  }
  return utterances;
}

/** A line with a speaker's label begins what that speaker says; the lines after it go on. */
function splitLabels(lines: readonly string[]): Utterance[] {
  const utterances: Utterance[] = [];
  for (const line of lines) {
    const { speaker, text } = splitSpeakerLabel(line.replace(TAGS, '').trim());
    const last = utterances.at(-1);
    if (speaker === null && last) last.text += `\n${text}`;
    else utterances.push({ speaker, text });
  }
  return utterances;
}

/** Without tags, with entities read, on one line, and with nothing that a database can't keep. */
function toPlainText(text: string): string {
  return text
    .replace(TAGS, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/gi, readEntity)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function readEntity(entity: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0x10ffff ? entity : String.fromCodePoint(code);
}
