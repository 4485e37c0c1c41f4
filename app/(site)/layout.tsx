import './site.css';
import { ResendEvents } from '@/components/analytics/resend-events';
import { SiteFrame } from '@/components/site/site-frame';
import { readNavigation, readSeries } from '../_cache/read';

export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <SiteFrame series={await readSeries()} navigation={await readNavigation()}>
      {children}
      <ResendEvents />
    </SiteFrame>
  );
}
