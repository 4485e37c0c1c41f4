import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect } from 'vitest';
import { streamExport } from '@/lib/exporting/stream-export';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { test } from '../../fixtures/database';

const dataDir = mkdtempSync(join(tmpdir(), 'colloquy-stream-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const now = new Date('2026-11-24T12:00:00Z');

test('who breaks off a download leaves nothing held, and the next one has it whole', async ({ db, database }) => {
  await seedSampleSeries(db, now);
  // More than the buffers between take, so that the writer waits for the reader.
  await db.article.createMany({
    data: Array.from({ length: 40 }, (_, i) => ({
      slug: `long-${i}`,
      title: 'Long',
      body: Array.from({ length: 2_000 }, (_, word) => (i * 7_919 + word * 104_729).toString(36)).join(' '),
    })),
  });
  const options = { database, dataDir, siteUrl: 'https://example.org' };
  const broken = streamExport(options, now);
  await new Promise((resolve) => broken.stream.once('readable', resolve));
  broken.stream.destroy();
  await expect(broken.ended).rejects.toThrow();
  expect(readdirSync(join(dataDir, 'media'))).toEqual(['originals']);

  const whole = streamExport(options, now);
  const [bytes, { manifest }] = await Promise.all([buffer(whole.stream), whole.ended]);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(manifest.tables.article).toEqual({ rows: 41 });
  expect(readdirSync(join(dataDir, 'media'))).toEqual(['originals']);
});
