import type { Tx } from '../../db/client';
import { readable } from '../../episodes/filters';
import { getSeriesZone } from '../../series/get-series-zone';
import { CONTENT_VERSION } from '../../site/content-version';
import { FOLDED_DAYS, type FoldedDays, NONE_FOLDED, type RollupDays, readFoldedDays } from '../rollups/folded-days';
import { makeRollups } from '../rollups/make-rollups';
import { ROLLUP_ZONE } from '../rollups/rollup-zone';
import { SiteCalendar } from '../rollups/site-calendar';

/** Which episode that can be read events name, by post ID and by the video. */
export type ReadableEpisodes = { byPostId: ReadonlyMap<string, number>; byYoutubeId: ReadonlyMap<string, number> };

/** What ingest needs to know of the site. */
export type Site = RollupDays & {
  episodes: ReadableEpisodes;
  /** Those of a demo: nothing that happens on them goes to Mixpanel. */
  demoEpisodes: ReadonlySet<number>;
  /** Differs after each change of content. */
  version: string;
};

/**
 * Keeps the episodes that can be read and the time zone in memory for as long as content stays at one version. Asked within the
 * transaction that stores events, it is right from the moment an editor's own transaction ends; and where the rollups are
 * not made for the time zone, it makes them before anything is added to them.
 */
export function createSiteLookup(): (tx: Tx) => Promise<Site> {
  let known: { version: string; site: Omit<Site, keyof FoldedDays> } | undefined;
  return async (tx) => {
    // All in one query: each transaction of the event path asks for them.
    const values = await tx.siteValue.findMany({
      where: { name: { in: [CONTENT_VERSION, ROLLUP_ZONE, ...FOLDED_DAYS] } },
    });
    const siteValue = (name: string) => values.find((row) => row.name === name)?.value;
    const version = siteValue(CONTENT_VERSION) ?? '0';
    if (known?.version !== version) known = { version, site: await readSite(tx, version) };
    const { site } = known;
    if (siteValue(ROLLUP_ZONE) !== site.calendar.timeZone) {
      await makeRollups(tx, site.calendar);
      return { ...site, ...NONE_FOLDED };
    }
    return { ...site, ...readFoldedDays(siteValue) };
  };
}

async function readSite(tx: Tx, version: string): Promise<Omit<Site, keyof FoldedDays>> {
  const rows = await tx.episode.findMany({
    where: readable,
    select: { id: true, postId: true, youtubeId: true, series: { select: { isDemo: true } } },
    // Of two episodes with one video, the newer is meant.
    orderBy: { id: 'asc' },
  });
  return {
    episodes: {
      byPostId: new Map(rows.map(({ postId, id }) => [postId, id])),
      byYoutubeId: new Map(rows.map(({ youtubeId, id }) => [youtubeId, id])),
    },
    demoEpisodes: new Set(rows.filter(({ series }) => series.isDemo).map(({ id }) => id)),
    calendar: new SiteCalendar(await getSeriesZone(tx)),
    version,
  };
}
