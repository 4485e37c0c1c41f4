import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { preloadItalic } from '@/components/ui/preload-fonts';

function Page({ texts }: { texts: (string | null)[] }) {
  preloadItalic(texts);
  return <p>Text</p>;
}

test.each([
  ['emphasis', ['Plain.', 'She wrote *Mimic*.'], true],
  ['emphasis by underscores', ['She wrote _Mimic_.'], true],
  ['words that stand for no text', ['Plain.', null], true],
  ['none of it', ['Plain.', ''], false],
])('the italic is fetched with the other fonts where it is used: %s', (_what, texts, isFetched) => {
  const html = renderToStaticMarkup(<Page texts={texts} />);
  expect(/<link rel="preload"[^>]*newsreader-latin-400-italic[^>]*as="font"/.test(html)).toBe(isFetched);
});
