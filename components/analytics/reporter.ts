import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import { newEventId } from './event-id';
import { createEventQueue } from './event-queue';
import { createEventStore } from './event-store';
import { readPageContext } from './page-context';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event without what the reporter adds to it. */
export type ReportedEvent = DistributiveOmit<WireEvent, 'event_id' | 'page_view_id' | 'seq' | 'client_ts' | 'context'>;

export type Reporter = {
  report(event: ReportedEvent): void;
  /** `Post viewed`, once however often it is called: effects run twice in development. */
  viewed(postId: string): void;
  /** `Question opened`, once an answer: by its address or by playing from it. */
  opened(postId: string, anchor: string): void;
  /** Calls back when the page may be about to go, for what has not been reported. Returns a function that stops it. */
  onLeave(callback: () => void): () => void;
};

const silent: Reporter = { report: () => {}, viewed: () => {}, opened: () => {}, onLeave: () => () => {} };

declare global {
  interface Window {
    colloquyReporter?: Reporter;
  }
}

/**
 * The reporter of this page load; of a preview, one that counts nothing. From the back/forward cache it is the same load. Kept
 * with the window, because two scripts ask for it: the page's reporter (page-reporter.ts), and React's when it comes.
 */
export function getReporter(): Reporter {
  window.colloquyReporter ??= window.location.pathname.startsWith('/preview/') ? silent : createReporter();
  return window.colloquyReporter;
}

/** Whether the reader's browser asks that they be not tracked: Do Not Track, Global Privacy Control. */
export function hasOptedOut(): boolean {
  const { doNotTrack, globalPrivacyControl }: Navigator & { globalPrivacyControl?: boolean } = navigator;
  return doNotTrack === '1' || globalPrivacyControl === true;
}

export function createReporter(): Reporter {
  const now = () => Date.now();
  const store = createEventStore(() => window.localStorage, now);
  if (hasOptedOut()) {
    store.clear();
    return silent;
  }
  const queue = createEventQueue({ store, now, random: Math.random });
  const pageViewId = newEventId();
  // Read now: the reader may go on to other addresses of the page. Nothing of it is kept from page to page.
  const context = readPageContext(window.location.href, document.referrer);
  const once = new Set<string>();
  const leavers = new Set<() => void>();
  let seq = 0;

  const report = (event: ReportedEvent) => {
    const common = { event_id: newEventId(), page_view_id: pageViewId, seq, client_ts: now() };
    queue.add({ ...event, ...common, ...(context && { context }) });
    seq += 1;
  };
  const reportOnce = (key: string, event: ReportedEvent) => {
    if (once.has(key)) return;
    once.add(key);
    whenShown(() => report(event));
  };
  const leave = () => {
    for (const callback of leavers) callback();
    queue.leave();
  };
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? leave() : queue.flush(),
  );
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', () => queue.flush());
  window.addEventListener('online', () => queue.flush());

  return {
    report,
    viewed: (postId) => reportOnce(postId, { name: 'Post viewed', props: { id: postId } }),
    opened: (postId, anchor) =>
      reportOnce(`${postId}#${anchor}`, { name: 'Question opened', props: { postID: postId, anchor } }),
    onLeave(callback) {
      leavers.add(callback);
      return () => leavers.delete(callback);
    },
  };
}

/** A page that the browser renders ahead is viewed once the reader goes to it. */
function whenShown(run: () => void): void {
  const page: Document & { prerendering?: boolean } = document;
  if (page.prerendering) page.addEventListener('prerenderingchange', run, { once: true });
  else run();
}
