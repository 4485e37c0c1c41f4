import { recordAudit } from '../audit/record-audit';
import type { Db } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import type { PictureRefusal } from './encode-original';
import { keepPicture, recordPicture } from './keep-picture';
import type { PictureView } from './picture';

export type AddPicture = {
  upload: Uint8Array;
  /** What it shows. */
  alt: string;
  /** Who. */
  userId: string;
};

export type AddPictureResult = { ok: true; picture: PictureView } | { ok: false; reason: PictureRefusal };

/** Keeps an upload for a text to show, which names it by its address. The same picture is kept once. */
export async function addPicture(
  db: Db,
  dataDir: string,
  { upload, alt, userId }: AddPicture,
  now: Date,
): Promise<AddPictureResult> {
  const kept = await keepPicture(dataDir, upload, alt);
  if (!kept.ok) return kept;
  await asSingleWriter(db, 'editing', async (tx) => {
    await recordPicture(tx, kept.picture, now);
    await recordAudit(tx, { action: 'picture.added', detail: { shows: alt }, userId }, now);
  });
  return kept;
}
