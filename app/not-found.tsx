import type { Metadata } from 'next';
import './(site)/site.css';
import { Notice } from '@/components/site/notice';
import { SiteFrame } from '@/components/site/site-frame';
import { readNavigation, readSeries } from './_cache/read';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFound() {
  return (
    <SiteFrame series={await readSeries()} navigation={await readNavigation()}>
      <Notice title="There is nothing at this address">
        <p>The page may have moved, or the link to it has a slip in it.</p>
        <p>
          <a href="/">Go to the newest interview</a>
        </p>
      </Notice>
    </SiteFrame>
  );
}
