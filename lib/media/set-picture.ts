import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type Asker, may, mayWith } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { bumpContentVersion } from '../site/content-version';
import { type EncodedOriginal, encodeOriginal, type PictureRefusal } from './encode-original';
import { originalPath, variantsFolder } from './media-paths';
import type { PictureView } from './picture';
import { writeWhole } from './write-whole';

/** Whose picture it is: a guest's portrait, an episode's poster. */
export type PictureOwner = { kind: 'guest' | 'episode'; id: number };

export type SetPicture = { owner: PictureOwner; upload: Uint8Array; alt: string; editor: Asker };
export type SetPictureResult =
  | { ok: true; picture: PictureView }
  | { ok: false; reason: PictureRefusal | 'owner-gone' | 'forbidden' };
export type RemovePictureResult = { ok: true } | { ok: false; reason: 'forbidden' };

/** Keeps an upload as somebody's picture, in place of the one before. */
export async function setPicture(
  db: Db,
  dataDir: string,
  { owner, upload, alt, editor }: SetPicture,
  now: Date,
): Promise<SetPictureResult> {
  const encoded = await encodeOriginal(upload);
  if (!encoded.ok) return encoded;
  const picture = { id: idOf(encoded), width: encoded.width, height: encoded.height, alt };
  // The file first: a row without one would be a hole in a page.
  await writeWhole(originalPath(dataDir, picture.id), encoded.bytes);
  const replaced = await asSingleWriter(db, 'editing', async (tx): Promise<Replaced> => {
    if (!(await mayChange(tx, editor, owner)))
      return { outcome: 'forbidden', unused: await unlessKept(tx, picture.id) };
    await tx.image.upsert({ where: { id: picture.id }, create: { ...picture, createdAt: now }, update: { alt } });
    return replace(tx, owner, picture.id);
  });
  await removeFiles(dataDir, replaced.unused);
  return replaced.outcome === 'replaced' ? { ok: true, picture } : { ok: false, reason: replaced.outcome };
}

/** Takes somebody's picture away; that there is none is as good. */
export async function removePicture(
  db: Db,
  dataDir: string,
  { owner, editor }: Pick<SetPicture, 'owner' | 'editor'>,
): Promise<RemovePictureResult> {
  const { outcome, unused } = await asSingleWriter(db, 'editing', async (tx): Promise<Replaced> => {
    if (!(await mayChange(tx, editor, owner))) return { outcome: 'forbidden', unused: null };
    return replace(tx, owner, null);
  });
  await removeFiles(dataDir, unused);
  return outcome === 'forbidden' ? { ok: false, reason: 'forbidden' } : { ok: true };
}

/** Whoever may change a guest, or the episode. That there is none is another refusal. */
async function mayChange(tx: Tx, editor: Asker, { kind, id }: PictureOwner): Promise<boolean> {
  if (kind === 'guest') return may(editor, 'guests.write');
  const episode = await tx.episode.findUnique({ where: { id }, select: { createdByUserId: true, status: true } });
  return episode === null || mayWith(editor, 'episodes.write', episode);
}

/** `unused` is the picture that nobody has any more. */
type Replaced = { outcome: 'replaced' | 'owner-gone' | 'forbidden'; unused: string | null };

async function replace(tx: Tx, { kind, id }: PictureOwner, pictureId: string | null): Promise<Replaced> {
  const before =
    kind === 'guest'
      ? await tx.guest.findUnique({ where: { id }, select: { portraitId: true } })
      : await tx.episode.findUnique({ where: { id }, select: { posterId: true } });
  if (!before) return { outcome: 'owner-gone', unused: await removeUnused(tx, pictureId) };
  if (kind === 'guest') await tx.guest.update({ where: { id }, data: { portraitId: pictureId } });
  else await tx.episode.update({ where: { id }, data: { posterId: pictureId } });
  await bumpContentVersion(tx);
  const old = 'portraitId' in before ? before.portraitId : before.posterId;
  return { outcome: 'replaced', unused: await removeUnused(tx, old) };
}

/** @returns the picture's ID if nobody has it any more */
async function removeUnused(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const { count } = await tx.image.deleteMany({ where: { id, guests: { none: {} }, episodes: { none: {} } } });
  return count > 0 ? id : null;
}

/** @returns the picture's ID unless there is a picture of it, whose file it is too */
async function unlessKept(tx: Tx, id: string): Promise<string | null> {
  return (await tx.image.count({ where: { id } })) > 0 ? null : id;
}

async function removeFiles(dataDir: string, id: string | null): Promise<void> {
  if (id === null) return;
  await rm(originalPath(dataDir, id), { force: true });
  await rm(variantsFolder(dataDir, id), { recursive: true, force: true });
}

/** Of its content, so that the same picture is kept once, and another one has another address. */
function idOf({ bytes }: EncodedOriginal): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
