import { preload } from 'react-dom';

const ITALIC = new URL(
  '../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
  import.meta.url,
);

/**
 * Has the browser fetch the italic with the page's other fonts (app/layout.tsx), where one of its texts has emphasis or is left
 * out in words that are set so. It would learn of it once the page is laid out, a round trip later.
 * @param texts as Markdown; null for what is left out
 */
export function preloadItalic(texts: readonly (string | null)[]): void {
  if (!texts.some((text) => text === null || /[*_]/.test(text))) return;
  preload(ITALIC.href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}
