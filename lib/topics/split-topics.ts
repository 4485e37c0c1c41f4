import { foldName } from '../guests/fold-name';

/** Topics as editors write them, with commas between, each once however its letters are written. */
export function splitTopics(text: string): string[] {
  const names = new Map<string, string>();
  for (const part of text.split(/[,;\n]/)) {
    const name = part.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    const folded = foldName(name);
    if (folded !== '' && !names.has(folded)) names.set(folded, name);
  }
  return [...names.values()];
}
