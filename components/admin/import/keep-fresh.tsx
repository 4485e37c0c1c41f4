'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Milliseconds; without JavaScript the page is loaded anew, in seconds. */
const EVERY_MS = 1_500;
const RELOAD_SECONDS = 5;

/** Has a page show how something goes on: drawn again in place where JavaScript runs, loaded again where not. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(RELOAD_SECONDS)} />
    </noscript>
  );
}
