import type { Metadata } from 'next';
import { Notice } from '@/components/site/notice';

export const metadata: Metadata = { title: 'Not found' };

/** An address below one of the site's own at which there is nothing, or nothing any more. */
export default function NothingHere() {
  return (
    <Notice title="There is nothing at this address">
      <p>It may have been withdrawn, or the link to it has a slip in it.</p>
      <p>
        <a href="/episodes">See all interviews</a>
      </p>
    </Notice>
  );
}
