'use client';

import { useEffect, useState } from 'react';
import styles from './copy-link.module.css';
import { isPlainClick } from './is-plain-click';

type Outcome = 'copied' | 'in-address';

const words = {
  copied: 'Link copied',
  'in-address': 'Link in the address bar',
} as const satisfies Record<Outcome, string>;

/** The confirmation stands so long. Milliseconds. */
const CONFIRM_MS = 3_000;

type Props = {
  /** The answer's address on this page, with its second where it has one: ?t=150#q-beginnings. */
  href: string;
  /** The answer's own page: what is sent on shows its question, guest and card where fragments are lost. */
  shareHref: string;
  /** What the link leads to, for who hears the page and for whom it is sent to. */
  title: string;
};

/**
 * Hands out the address of a place on the page: to the device's own sharing on phones and tablets, to the clipboard
 * elsewhere, to the address bar where neither can be had. Without JavaScript it is the link itself.
 */
export function CopyLink({ href, shareHref, title }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  return (
    <span className={styles.copyLink}>
      <a
        className={styles.link}
        data-held=""
        href={href}
        data-done={outcome !== null || undefined}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          handOut(event.currentTarget.href, { url: shareHref, title }).then(setOutcome);
        }}
      >
        <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
          <path
            d="M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1 1M14 10a4.5 4.5 0 0 0-6.4 0l-3 3A4.5 4.5 0 0 0 11 19.4l1-1"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
        Copy link<span className="visually-hidden"> to “{title}”</span>
      </a>
      <span className={styles.done} role="status">
        {outcome && words[outcome]}
      </span>
    </span>
  );
}

/** @returns what there is to confirm; null where the device's own sharing shows that itself. */
async function handOut(url: string, shared: { url: string; title: string }): Promise<Outcome | null> {
  if (hasOwnSharing()) {
    try {
      // A preview's answers have no pages.
      const isPreview = window.location.pathname.startsWith('/preview/');
      await navigator.share({ title: shared.title, url: isPreview ? url : new URL(shared.url, url).href });
      return null;
    } catch (error) {
      // Closing the sheet without choosing is an answer.
      if (error instanceof DOMException && error.name === 'AbortError') return null;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    // No clipboard on plain http, and none where the reader forbids it. The page stays as it is, the video too.
    window.history.replaceState(window.history.state, '', url);
    return 'in-address';
  }
}

/** On a desk people paste; a sheet there is in their way. */
function hasOwnSharing(): boolean {
  return typeof navigator.share === 'function' && window.matchMedia('(pointer: coarse)').matches;
}
