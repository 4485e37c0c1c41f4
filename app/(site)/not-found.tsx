import type { Metadata } from 'next';
import { Notice } from '@/components/site/notice';

export const metadata: Metadata = { title: 'Not found' };

/** An address of an interview that is not, or no longer, published. */
export default function EpisodeNotFound() {
  return (
    <Notice title="There is no interview at this address">
      <p>It may have been withdrawn, or the link to it has a slip in it.</p>
      <p>
        <a href="/episodes">See all interviews</a>
      </p>
    </Notice>
  );
}
