import type { Random, Weighted } from '../random';

/** Somebody who does not exist. */
export type Viewer = {
  number: number;
  /** Out of the block kept for documentation, 2001:db8::/32; each viewer has a /64. */
  ip: string;
  userAgent: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Hours that local time is ahead of UTC. */
  utcOffset: number;
  /** Normal speed is 1. */
  rate: number;
  /** How long this one stays with a video, compared with others. */
  patience: number;
  /** How likely this one is to come back, 0 to 1. */
  loyalty: number;
  /** How far this one's clock is ahead, milliseconds. */
  clockSkew: number;
};

const COUNTRIES: readonly Weighted<Pick<Viewer, 'country' | 'utcOffset'>>[] = [
  [{ country: 'US', utcOffset: -6 }, 31],
  [{ country: 'GB', utcOffset: 0 }, 12],
  [{ country: 'DE', utcOffset: 1 }, 10],
  [{ country: 'CA', utcOffset: -5 }, 7],
  [{ country: 'IN', utcOffset: 5.5 }, 7],
  [{ country: 'FR', utcOffset: 1 }, 5],
  [{ country: 'NL', utcOffset: 1 }, 4],
  [{ country: 'AU', utcOffset: 10 }, 4],
  [{ country: 'BR', utcOffset: -3 }, 4],
  [{ country: 'PL', utcOffset: 1 }, 3],
  [{ country: 'SE', utcOffset: 1 }, 2],
  [{ country: 'JP', utcOffset: 9 }, 2],
  [{ country: 'NZ', utcOffset: 12 }, 1.5],
  [{ country: 'ZA', utcOffset: 2 }, 1.5],
  [{ country: 'IS', utcOffset: 0 }, 0.5],
  // Whose proxy does not tell.
  [{ country: '', utcOffset: 0 }, 3],
];

const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';
const chrome = (system: string, version: number, extra = '') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 ${extra}Safari/537.36`;
const iPhone = (version: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version.replace('.', '_')} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Mobile/15E148 Safari/604.1`;

const USER_AGENTS: readonly Weighted<string>[] = [
  [chrome(WINDOWS, 148), 14],
  [chrome(WINDOWS, 147), 6],
  [`${chrome(WINDOWS, 148)} Edg/148.0.0.0`, 5],
  [chrome(MAC, 148), 9],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
    7,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0', 7],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0', 4],
  [iPhone('26.1'), 14],
  [iPhone('18.6'), 4],
  [chrome('Linux; Android 15; Pixel 9', 148, 'Mobile '), 11],
  [chrome('Linux; Android 14; SM-S918B', 147, 'Mobile '), 9],
  [
    'Mozilla/5.0 (iPad; CPU OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
    4,
  ],
  [chrome('Linux; Android 14; SM-X710', 147), 2],
  ['Mozilla/5.0 (SMART-TV; LINUX; Tizen 8.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/8.0 TV Safari/537.36', 2],
];

const RATES: readonly Weighted<number>[] = [
  [1, 78],
  [1.25, 9],
  [1.5, 9],
  [2, 4],
];

export function makeViewer(random: Random, number: number): Viewer {
  const group = (number >>> 16).toString(16);
  const network = (number & 0xffff).toString(16);
  return {
    number,
    ip: `2001:db8:${group}:${network}::1`,
    userAgent: random.pick(USER_AGENTS),
    ...random.pick(COUNTRIES),
    rate: random.pick(RATES),
    patience: 0.35 + random.wait(0.85),
    loyalty: random.next() ** 2.5,
    // Most clocks are right to a second; some were never set.
    clockSkew: Math.round(random.chance(0.04) ? random.between(-7_200_000, 7_200_000) : random.between(-1_500, 1_500)),
  };
}
