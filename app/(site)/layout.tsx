import './site.css';
import { ResendEvents } from '@/components/analytics/resend-events';
import { SiteFrame } from '@/components/site/site-frame';
import { readSeries } from '../_cache/read';

export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <SiteFrame series={await readSeries()}>
      {children}
      <ResendEvents />
    </SiteFrame>
  );
}
