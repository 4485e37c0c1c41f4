import '../(site)/site.css';
import type { Metadata } from 'next';
import { SiteFrame } from '@/components/site/site-frame';
import { readNavigation, readSeries } from '../_cache/read';

/** next.config.js adds the headers to the same effect: the address holds a secret. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'strict-origin' };

/** As every page that readers see, but for what counts them. */
export default async function PreviewLayout({ children }: { children: React.ReactNode }) {
  return (
    <SiteFrame series={await readSeries()} navigation={await readNavigation()}>
      {children}
    </SiteFrame>
  );
}
