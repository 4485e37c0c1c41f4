import '@fontsource-variable/newsreader';
import '@fontsource-variable/instrument-sans';
import './globals.css';

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
