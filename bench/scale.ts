import { type LibrarySite, startLibrarySites } from './rig/library-sites';
import { median } from './rig/median';

/** A page of each kind, which are there in both series. */
const PATHS = [
  '/',
  '/episodes',
  '/episodes/page/2',
  '/episodes/interview-7',
  '/guests',
  '/guests/ada-marlow',
  '/questions',
  '/questions/tool',
  '/topics',
  '/topics/testing',
  '/search?q=notebook',
  '/feed.xml',
  '/sitemap.xml',
];
const ROUNDS = 45;

type Row = {
  what: string;
  'ms, 50 episodes': number;
  'ms, 5,000 episodes': number;
  ratio: number;
  /** Where the small series does not fill a page, the large one's page has more on it. */
  'kB, 50': number;
  'kB, 5,000': number;
};

/**
 * How long the server takes to draw a page that is in no cache, with 50 interviews in its database and with 5,000. To
 * reach: a ratio within 20 % of 1. The two take turns, so that a busy machine is busy for both.
 */
export async function measure(): Promise<Row[]> {
  const [small, large] = await startLibrarySites([50, 5_000]);
  if (!small || !large) throw new Error('both sites are needed');
  try {
    const times = new Map(
      PATHS.map((path) => [path, { small: [] as number[], large: [] as number[], bytes: { small: 0, large: 0 } }]),
    );
    for (let round = -2; round < ROUNDS; round++) {
      await Promise.all([small.forgetPages(), large.forgetPages()]);
      for (const [path, row] of times) {
        const order = round % 2 === 0 ? ([small, large] as const) : ([large, small] as const);
        for (const site of order) {
          const { ms, bytes } = await time(site, path);
          // The first rounds warm the servers up.
          const which = site === small ? 'small' : 'large';
          if (round >= 0) row[which].push(ms);
          row.bytes[which] = bytes;
        }
      }
    }
    return [...times].map(([path, row]) => ({
      what: path,
      'ms, 50 episodes': round(median(row.small)),
      'ms, 5,000 episodes': round(median(row.large)),
      ratio: round(median(row.large) / median(row.small)),
      'kB, 50': round(row.bytes.small / 1_000),
      'kB, 5,000': round(row.bytes.large / 1_000),
    }));
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
}

async function time(site: LibrarySite, path: string): Promise<{ ms: number; bytes: number }> {
  const before = performance.now();
  const response = await fetch(site.url + path);
  const { byteLength } = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return { ms: performance.now() - before, bytes: byteLength };
}

const round = (value: number) => Number(value.toPrecision(3));
