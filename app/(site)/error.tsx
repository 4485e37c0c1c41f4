'use client';

import { Notice } from '@/components/site/notice';

/** A bug or a database that does not answer; the server's log has the cause. */
export default function SiteError({ retry }: { retry: () => void }) {
  return (
    <Notice title="This page could not be shown">
      <p>Something went wrong on our side. It may be over in a moment.</p>
      <p>
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      </p>
    </Notice>
  );
}
