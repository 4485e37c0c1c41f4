import type { ReportLinks } from '@/components/analytics/report-links';
import { toHref, toQuery, withFilter, withoutFilter, withSort } from './address';
import type { Choice } from './choice';

/** Where dashboards of one kind stand: the desk's, or those behind a shared link. */
export type Place = {
  /** Of the overview. */
  base: string;
  episodePath: (slug: string) => string;
};

export const DESK: Place = { base: '/admin/analytics', episodePath: (slug) => `/admin/analytics/${toSegment(slug)}` };

export function sharedPlace(token: string): Place {
  return { base: `/shared/${token}`, episodePath: (slug) => `/shared/${token}/episodes/${slug}` };
}

/** Pages beside those of episodes: a slug that is one of these gets a mark, which no slug begins with. */
const TAKEN = new Set(['by', 'delivery', 'export', 'links', 'live', 'questions']);
const MARK = '~';

export const toSegment = (slug: string) => (TAKEN.has(slug) ? `${MARK}${slug}` : slug);
/** The slug that a segment of an address stands for. */
export const fromSegment = (segment: string) => segment.replace(/^~/, '');

/**
 * The addresses that lead on from a page with a choice.
 * @param path of the page, from the site's root
 * @param own what else its address carries
 */
export function makeLinks(place: Place, path: string, choice: Choice, own: [string, string][] = []): ReportLinks {
  const to = (other: Choice) =>
    [toHref(path, other), new URLSearchParams(own)].filter((part) => `${part}` !== '').join('&');
  const here = (other: Partial<Choice>) => to({ ...choice, ...other });
  return {
    preset: (preset) => here({ preset }),
    compare: (compare) => here({ compare }),
    measure: (measure) => here({ measure }),
    sort: (measure) => to(withSort(choice, measure)),
    filter: (name, value) => to(withFilter(choice, name, value)),
    unfilter: (name) => to(withoutFilter(choice, name)),
    clear: here({ filters: {} }),
    episode: (slug) => toHref(place.episodePath(slug), { ...choice, filters: {} }),
    dimension: (dimension) => toHref(`${place.base}/by/${dimension}`, choice),
    file: (name) => toHref(`${place.base}/export/${name}`, choice),
    hidden: [...toQuery(choice), ...own].filter(([name]) => !['days', 'from', 'to'].includes(name)),
  };
}

/**
 * The same on an episode's page, whose curve can't be narrowed down: its rows lead to the overview of the episode.
 * @param choice one that filters by the episode
 */
export function makeEpisodeLinks(place: Place, path: string, choice: Choice, oneEpisodeOnly = false): ReportLinks {
  const { filters: _filters, ...unfiltered } = choice;
  const links = makeLinks(place, path, { ...unfiltered, filters: {} });
  const overview = makeLinks(place, place.base, choice);
  return {
    ...links,
    filter: oneEpisodeOnly ? () => null : overview.filter,
    dimension: overview.dimension,
    file: overview.file,
  };
}
