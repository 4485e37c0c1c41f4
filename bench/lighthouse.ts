import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findWholeChromium } from '@/scripts/chromium.mjs';
import { startReaderSite } from '@/tests/fixtures/reader-site';
import { median } from './rig/median';

const PATHS = [
  '/',
  '/episodes/glyph-lefkowitz',
  '/questions/beginnings',
  '/guests/glyph-lefkowitz',
  '/search?q=python',
];
const RUNS = 3;
/** Not a dependency: it brings a hundred packages for a figure that is asked for now and then. */
const LIGHTHOUSE = 'lighthouse@12.8';

const score = z.object({
  score: z
    .number()
    .nullable()
    .transform((value) => Math.round((value ?? 0) * 100)),
});
const reportSchema = z.object({
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score, seo: score }),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});
type Report = z.infer<typeof reportSchema>;

type Row = {
  what: string;
  performance: number;
  accessibility: number;
  'best practices': number;
  SEO: number;
  'LCP s': number;
  CLS: number;
};

/**
 * Lighthouse on the pages that readers come to, as on a telephone on slow 4G (simulated), the median of three runs. To
 * reach: performance and best practices 95, accessibility and SEO 100, LCP under 1.8 s, CLS under 0.02.
 */
export async function measure(): Promise<Row[]> {
  const site = await startReaderSite();
  try {
    const rows: Row[] = [];
    for (const path of PATHS) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run++) reports.push(await runTwice(site.url + path));
      rows.push(toRow(path, reports));
      for (const failed of listFailures(reports)) console.log(`  ${path}: ${failed}`);
    }
    return rows;
  } finally {
    await site.stop();
  }
}

/** Once more where Lighthouse itself failed, which it does now and then (NO_NAVSTART). */
const runTwice = (url: string) => runLighthouse(url).catch(() => runLighthouse(url));

async function runLighthouse(url: string): Promise<Report> {
  const chromePath = findWholeChromium();
  const flags = [
    '--headless=new',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
  ];
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--chrome-flags=${flags.join(' ')}`],
    { env: { ...process.env, ...(chromePath ? { CHROME_PATH: chromePath } : {}) }, maxBuffer: 64 * 1024 * 1024 },
  );
  return reportSchema.parse(JSON.parse(stdout));
}

function toRow(what: string, reports: Report[]): Row {
  const middle = (read: (report: Report) => number | undefined) => median(reports.map((report) => read(report) ?? 0));
  return {
    what,
    performance: middle(({ categories }) => categories.performance.score),
    accessibility: middle(({ categories }) => categories.accessibility.score),
    'best practices': middle(({ categories }) => categories['best-practices'].score),
    SEO: middle(({ categories }) => categories.seo.score),
    'LCP s': Number((middle(({ audits }) => audits['largest-contentful-paint']?.numericValue) / 1_000).toFixed(2)),
    CLS: Number(middle(({ audits }) => audits['cumulative-layout-shift']?.numericValue).toFixed(3)),
  };
}

/** What Lighthouse marked down in every run. */
function listFailures(reports: Report[]): string[] {
  const [first] = reports;
  return Object.entries(first?.audits ?? {})
    .filter(([id]) => reports.every(({ audits }) => (audits[id]?.score ?? 1) < 0.9))
    .map(
      ([id, { title, numericValue }]) =>
        `${id} (${title}${numericValue === undefined ? '' : `, ${Math.round(numericValue)}`})`,
    );
}
