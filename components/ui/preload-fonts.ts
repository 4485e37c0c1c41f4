import { preload } from 'react-dom';

/** What every page is set in. */
const UPRIGHT = [
  new URL('../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2', import.meta.url),
  new URL('../../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2', import.meta.url),
  new URL(
    '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    import.meta.url,
  ),
];
const ITALIC = new URL(
  '../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
  import.meta.url,
);

function preloadFont({ href }: URL): void {
  preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}

/** Has the browser fetch the fonts of every page. It would learn of them from the style sheets, a round trip later. */
export function preloadFonts(): void {
  for (const font of UPRIGHT) preloadFont(font);
}

/**
 * Has the browser fetch the italic with them, where one of a page's texts has emphasis or is left out in words that are set so.
 * @param texts as Markdown; null for what is left out
 */
export function preloadItalic(texts: readonly (string | null)[]): void {
  if (texts.some((text) => text === null || /[*_]/.test(text))) preloadFont(ITALIC);
}
