import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type CardFont = { name: string; data: Buffer; weight: 500 | 600; style: 'normal' };

/** The site's two families, in the parts in which they come; satori reads no WOFF2 and no variable fonts. */
const FILES = [
  ['Newsreader', 'newsreader/files/newsreader-latin-500-normal.woff', 500],
  ['Newsreader Ext', 'newsreader/files/newsreader-latin-ext-500-normal.woff', 500],
  ['Newsreader Vietnamese', 'newsreader/files/newsreader-vietnamese-500-normal.woff', 500],
  ['Instrument Sans', 'instrument-sans/files/instrument-sans-latin-600-normal.woff', 600],
  ['Instrument Sans Ext', 'instrument-sans/files/instrument-sans-latin-ext-600-normal.woff', 600],
] as const;

let fonts: Promise<CardFont[]> | undefined;

/** Read once in a process, from where npm put them. */
export function loadFonts(): Promise<CardFont[]> {
  fonts ??= Promise.all(
    FILES.map(async ([name, file, weight]): Promise<CardFont> => {
      const data = await readFile(join(process.cwd(), 'node_modules/@fontsource', file));
      return { name, data, weight, style: 'normal' };
    }),
  );
  return fonts;
}
