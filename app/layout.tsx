import type { Metadata, Viewport } from 'next';
import { preload } from 'react-dom';
import '@fontsource/newsreader/400.css';
import '@fontsource/newsreader/400-italic.css';
import '@fontsource/newsreader/500.css';
import '@fontsource/newsreader/600.css';
import '@fontsource-variable/instrument-sans';
import './globals.css';
import { readSeries } from './_cache/read';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const name = (await readSeries())?.title ?? 'Colloquy';
  return { title: { default: name, template: `%s · ${name}` } };
}

/** What every page is set in. The browser would learn of them from the style sheets, a round trip later. */
const FONTS = [
  new URL('../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2', import.meta.url),
  new URL('../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2', import.meta.url),
  new URL(
    '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    import.meta.url,
  ),
];

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  for (const { href } of FONTS) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang={(await readSeries())?.language ?? 'en'}>
      <body>{children}</body>
    </html>
  );
}
