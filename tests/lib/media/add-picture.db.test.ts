import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { listPictures } from '@/lib/articles/list-pictures';
import { listAudit } from '@/lib/audit/list-audit';
import { addPicture } from '@/lib/media/add-picture';
import { originalPath } from '@/lib/media/media-paths';
import { createEditor } from '../../factories/editor';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-23T12:00:00Z');

test('a picture for a text is kept once, found by its address, and told in the log; what is none is kept nowhere', async ({
  db,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'colloquy-media-'));
  const userId = await createEditor(db, 'Ada', 'contributor');
  const upload = await sharp({ create: { width: 700, height: 350, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
  const added = await addPicture(db, dataDir, { upload, alt: 'A bench', userId }, now);
  if (!added.ok) throw new Error(added.reason);
  const { id } = added.picture;
  expect(await addPicture(db, dataDir, { upload, alt: 'The same bench', userId }, now)).toMatchObject({
    ok: true,
    picture: { id, alt: 'The same bench' },
  });
  expect(await db.image.count()).toBe(1);
  expect(existsSync(originalPath(dataDir, id))).toBe(true);
  expect(await listPictures(db, `![A bench](/media/${id}/640.jpg)`)).toEqual({
    [id]: { id, width: 700, height: 350, alt: 'A bench' },
  });
  const script = Buffer.from('<svg onload="alert(1)"/>');
  expect(await addPicture(db, dataDir, { upload: script, alt: 'x', userId }, now)).toEqual({
    ok: false,
    reason: 'not-a-picture',
  });
  expect(await db.image.count()).toBe(1);
  const { items } = await listAudit(db, {}, { page: 1, size: 9 });
  expect(items).toHaveLength(2);
  expect(items[1]).toMatchObject({ action: 'picture.added', userName: 'Ada', detail: { shows: 'A bench' } });
});
