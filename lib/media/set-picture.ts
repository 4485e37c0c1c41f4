import { recordAudit } from '../audit/record-audit';
import { type Asker, may, mayWith } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { bumpContentVersion } from '../site/content-version';
import type { PictureRefusal } from './encode-original';
import { keepPicture } from './keep-picture';
import type { PictureView } from './picture';
import { removePictureFiles, removeUnusedPicture } from './remove-unused-picture';

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
  const kept = await keepPicture(dataDir, upload, alt);
  if (!kept.ok) return kept;
  const { picture } = kept;
  const replaced = await asSingleWriter(db, 'editing', async (tx): Promise<Replaced> => {
    if (!(await mayChange(tx, editor, owner)))
      return { outcome: 'forbidden', unused: await unlessKept(tx, picture.id) };
    await recordPicture(tx, 'picture.saved', { owner, editor }, now);
    await tx.image.upsert({ where: { id: picture.id }, create: { ...picture, createdAt: now }, update: { alt } });
    return replace(tx, owner, picture.id);
  });
  await removePictureFiles(dataDir, replaced.unused);
  return replaced.outcome === 'replaced' ? { ok: true, picture } : { ok: false, reason: replaced.outcome };
}

/** Takes somebody's picture away; that there is none is as good. */
export async function removePicture(
  db: Db,
  dataDir: string,
  { owner, editor }: Pick<SetPicture, 'owner' | 'editor'>,
  now: Date,
): Promise<RemovePictureResult> {
  const { outcome, unused } = await asSingleWriter(db, 'editing', async (tx): Promise<Replaced> => {
    if (!(await mayChange(tx, editor, owner))) return { outcome: 'forbidden', unused: null };
    await recordPicture(tx, 'picture.removed', { owner, editor }, now);
    return replace(tx, owner, null);
  });
  await removePictureFiles(dataDir, unused);
  return outcome === 'forbidden' ? { ok: false, reason: 'forbidden' } : { ok: true };
}

/** Whoever may change a guest, or the episode. That there is none is another refusal. */
async function mayChange(tx: Tx, editor: Asker, { kind, id }: PictureOwner): Promise<boolean> {
  if (kind === 'guest') return may(editor, 'guests.write');
  const episode = await tx.episode.findUnique({ where: { id }, select: { createdByUserId: true, status: true } });
  return episode === null || mayWith(editor, 'episodes.write', episode);
}

async function recordPicture(
  tx: Tx,
  action: 'picture.saved' | 'picture.removed',
  { owner: { kind, id }, editor }: Pick<SetPicture, 'owner' | 'editor'>,
  now: Date,
): Promise<void> {
  const name =
    kind === 'guest'
      ? (await tx.guest.findUnique({ where: { id }, select: { name: true } }))?.name
      : (await tx.episode.findUnique({ where: { id }, select: { title: true } }))?.title;
  if (name === undefined) return;
  await recordAudit(tx, { action, subject: { kind, id, name }, userId: editor.id }, now);
}

/** `unused` is the picture that nobody has any more. */
type Replaced = { outcome: 'replaced' | 'owner-gone' | 'forbidden'; unused: string | null };

async function replace(tx: Tx, { kind, id }: PictureOwner, pictureId: string | null): Promise<Replaced> {
  const before =
    kind === 'guest'
      ? await tx.guest.findUnique({ where: { id }, select: { portraitId: true } })
      : await tx.episode.findUnique({ where: { id }, select: { posterId: true } });
  if (!before) return { outcome: 'owner-gone', unused: await removeUnusedPicture(tx, pictureId) };
  if (kind === 'guest') await tx.guest.update({ where: { id }, data: { portraitId: pictureId } });
  else await tx.episode.update({ where: { id }, data: { posterId: pictureId } });
  await bumpContentVersion(tx);
  const old = 'portraitId' in before ? before.portraitId : before.posterId;
  return { outcome: 'replaced', unused: await removeUnusedPicture(tx, old) };
}

/** @returns the picture's ID unless there is a picture of it, whose file it is too */
async function unlessKept(tx: Tx, id: string): Promise<string | null> {
  return (await tx.image.count({ where: { id } })) > 0 ? null : id;
}
