import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toJson } from '@/lib/exporting/manifest';
import { openSource } from '@/lib/importing/runs/open-source';

test('an export of Colloquy is known, and whoever brings it is told of restore', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-own-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  writeFileSync(join(folder, 'content/articles/a.md'), '---\ntitle: "A"\n---\n\nWords.\n');
  const manifest = { version: 1, tables: {}, numbering: {}, missingPictures: [], files: [] };
  writeFileSync(join(folder, 'manifest.json'), toJson({ format: 'colloquy-export', ...manifest }));
  const source = await openSource(folder, 'site', null);
  expect(source).toMatchObject({ ok: false, sentence: expect.stringContaining('npm run site -- restore FILE.zip') });

  writeFileSync(join(folder, 'manifest.json'), '{"name": "of another system"}');
  const other = await openSource(folder, 'site', null);
  expect(other.ok).toBe(true);
  if (other.ok) await other.archive.close();
});
