import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { startReaderSite } from '../fixtures/reader-site';
import type { Site } from '../fixtures/site';
import { expect, test as story } from './editor';
import type { SiteKind } from './site-keeper';

const BROWSER = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const USER_AGENTS = {
  desktop: `Mozilla/5.0 (X11; Linux x86_64) ${BROWSER}`,
  mobile: `Mozilla/5.0 (Linux; Android 10; K) ${BROWSER.replace('Safari', 'Mobile Safari')}`,
};

const GLYPH = { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview' };
const DAY_MS = 86_400_000;

export type Visit = {
  postId?: string;
  /** Tells visitors apart: the last part of an address. */
  visitor: number;
  daysAgo?: number;
  country?: string;
  device?: keyof typeof USER_AGENTS;
  referrer?: string;
  campaign?: string;
  /** Of Glyph's video of 1,200 s: where playing began, and what was watched of it; `position` is where it is now. */
  watched?: { entry: number; intervals: [number, number][]; position: number };
};

/** A reader opens an interview, and perhaps watches some of it, through a trusted proxy. */
export async function visit(site: Site, { visitor, daysAgo = 0, ...given }: Visit): Promise<void> {
  const now = Date.now();
  const { referrer, campaign, watched } = given;
  const pageViewId = randomUUID();
  const playSessionId = randomUUID();
  const context = { ...(referrer ? { referrer } : {}), ...(campaign ? { campaign } : {}) };
  const event = (seq: number, name: string, props: object) => ({
    event_id: randomUUID(),
    name,
    page_view_id: pageViewId,
    play_session_id: name === 'Post viewed' ? null : playSessionId,
    seq,
    client_ts: now - daysAgo * DAY_MS - (watched ? 60_000 - seq * 20_000 : 0),
    context,
    props,
  });
  const watchTime = watched?.intervals.reduce((sum, [from, to]) => sum + to - from, 0);
  const report = watched && { duration: 1_200, entry: watched.entry, watched: watched.intervals, watchTime };
  const events = [
    event(0, 'Post viewed', { id: given.postId ?? GLYPH.postID }),
    ...(watched
      ? [
          event(1, 'Video played', { ...GLYPH, duration: 1_200, entry: watched.entry }),
          event(2, 'Video progress', { ...GLYPH, ...report, position: watched.position }),
        ]
      : []),
  ];
  const response = await fetch(`${site.url}/api/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': USER_AGENTS[given.device ?? 'desktop'],
      'x-forwarded-for': `198.51.${visitor}.7`,
      ...(given.country ? { 'cf-ipcountry': given.country } : {}),
    },
    body: JSON.stringify({ sent_at: now, events }),
  });
  expect(await response.json()).toEqual({ accepted: events.length, dropped: 0 });
}

/** Some readers of the last days: 8 views, 4 plays. */
async function receiveReaders(site: Site): Promise<void> {
  const visits: Visit[] = [
    {
      visitor: 1,
      country: 'IT',
      referrer: 'news.example',
      watched: { entry: 0, intervals: [[0, 600]], position: 600 },
    },
    {
      visitor: 2,
      country: 'IT',
      device: 'mobile',
      watched: { entry: 400, intervals: [[400, 1_200]], position: 1_200 },
    },
    { visitor: 3, country: 'DE', campaign: '=spring', watched: { entry: 0, intervals: [[0, 100]], position: 100 } },
    {
      visitor: 4,
      country: 'DE',
      watched: {
        entry: 0,
        intervals: [
          [0, 150],
          [400, 900],
        ],
        position: 900,
      },
    },
    { visitor: 5, country: 'FR', daysAgo: 1, referrer: 'news.example' },
    { visitor: 6, daysAgo: 1, postId: 'Alex Martelli' },
    { visitor: 7, daysAgo: 3, postId: 'Alex Martelli', country: 'IT' },
    { visitor: 8, daysAgo: 3, country: 'IT' },
  ];
  for (const one of visits) await visit(site, one);
}

const VISITED_SITE: SiteKind = {
  start: async () => {
    const site = await startReaderSite({ env: { TRUSTED_PROXIES: '127.0.0.1, ::1' } });
    await receiveReaders(site);
    return site;
  },
};

/** A story at the desk of a site that has had readers; its proxy says which countries they are in. */
export const test = story.extend({ kind: VISITED_SITE });

/** The figure of a tile, with its change and what it was before. */
export const tile = (page: Page, label: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: label, exact: true }) })
    .first();

export { expect };
