/** “ADA LOVELACE: …”: capitals, digits and what names are joined with, then a colon and a space. */
const IN_CAPITALS = /^(?:(?:>>|&gt;&gt;)\s*)?(\p{Lu}[\p{Lu}\p{M}\p{N} .'’-]{0,58}[\p{Lu}\p{M}\p{N}.]):\s+(?=\S)/u;
/** “>> Ada: …”, as captioners mark a change of speaker. */
const AFTER_CHEVRONS = /^(?:>>|&gt;&gt;)\s*(\p{Lu}[\p{L}\p{M}\p{N} .'’-]{0,58}[\p{L}\p{M}\p{N}.]):\s+(?=\S)/u;

/** A line's speaker, where it begins with one, and the rest of it. */
export function splitSpeakerLabel(line: string): { speaker: string | null; text: string } {
  const match = IN_CAPITALS.exec(line) ?? AFTER_CHEVRONS.exec(line);
  if (!match) return { speaker: null, text: line };
  return { speaker: match[1] ?? null, text: line.slice(match[0].length) };
}
