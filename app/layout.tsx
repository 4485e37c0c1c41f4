import type { Metadata, Viewport } from 'next';
import '@fontsource/newsreader/400.css';
import '@fontsource/newsreader/400-italic.css';
import '@fontsource/newsreader/500.css';
import '@fontsource/newsreader/600.css';
import '@fontsource-variable/instrument-sans';
import './globals.css';
import { preloadFonts } from '@/components/ui/preload-fonts';
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

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  preloadFonts();
  return (
    <html lang={(await readSeries())?.language ?? 'en'}>
      <body>{children}</body>
    </html>
  );
}
