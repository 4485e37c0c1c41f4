import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { getAnnouncementState, putAnnouncementState } from './announcement-state';
import { pingHub } from './ping-hub';

/** For so long a process that began to tell the hub is believed to be at it, milliseconds. */
const CLAIM_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 3_600_000;

export type News = {
  hub: string;
  /** Addresses of the feeds. */
  topics: readonly string[];
  /** Of what they say; another one is news. */
  digest: string;
};

export type Announcement =
  | { outcome: 'announced' | 'known' | 'waiting' }
  /** It is tried again at `retryAt`, milliseconds since the epoch. */
  | { outcome: 'failed'; problem: string; retryAt: number };

/** Tells the hub of news it does not know of, unless another process is at it or it failed a short while ago. */
export async function announceNews(
  db: Db,
  { hub, topics, digest }: News,
  now: () => number,
  signal: AbortSignal,
): Promise<Announcement> {
  const claimed = await claim(db, digest, now());
  if (claimed !== 'claimed') return { outcome: claimed };
  const problems = await Promise.all(topics.map((topic) => pingHub(hub, topic, signal)));
  const problem = problems.find((text) => text !== null) ?? null;
  return settle(db, digest, problem, now());
}

function claim(db: Db, digest: string, now: number): Promise<'claimed' | 'known' | 'waiting'> {
  return asSingleWriter(db, 'announcing', async (tx) => {
    const state = await getAnnouncementState(tx);
    if (state.announced === digest) return 'known';
    if (now < state.notBefore) return 'waiting';
    await putAnnouncementState(tx, { ...state, notBefore: now + CLAIM_MS });
    return 'claimed';
  });
}

function settle(db: Db, digest: string, problem: string | null, now: number): Promise<Announcement> {
  return asSingleWriter(db, 'announcing', async (tx): Promise<Announcement> => {
    if (problem === null) {
      await putAnnouncementState(tx, { announced: digest, failures: 0, notBefore: 0 });
      return { outcome: 'announced' };
    }
    const { announced, failures } = await getAnnouncementState(tx);
    const retryAt = now + Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures, 20), LONGEST_RETRY_MS);
    await putAnnouncementState(tx, { announced, failures: failures + 1, notBefore: retryAt });
    return { outcome: 'failed', problem, retryAt };
  });
}
