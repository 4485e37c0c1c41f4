import type { Metadata } from 'next';

/** next.config.js adds the headers to the same effect: the address holds a secret. */
export const metadata: Metadata = {
  title: 'Figures',
  robots: { index: false, follow: false },
  referrer: 'strict-origin',
};

export default function SharedLayout({ children }: { children: React.ReactNode }) {
  return children;
}
