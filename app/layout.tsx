import type { Metadata, Viewport } from 'next';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
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

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang={(await readSeries())?.language ?? 'en'}>
      <body>{children}</body>
    </html>
  );
}
