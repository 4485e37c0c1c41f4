import { recordAudit } from '../audit/record-audit';
import { type Asker, may, mayWith } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { bumpContentVersion } from '../site/content-version';
import type { PictureRefusal } from './encode-original';
import { keepPicture } from './keep-picture';
import type { PictureView } from './picture';
import { removePictureFiles, removeUnusedPicture } from './remove-unused-picture';

/** Whose picture it is: a guest's portrait, an episode's poster, the series' portrait. */
export type PictureOwner = { kind: 'guest' | 'episode' | 'series'; id: number };

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
    const owned = await owners[owner.kind](tx, owner.id);
    if (!owned) return { outcome: 'owner-gone', unused: await unlessKept(tx, picture.id) };
    if (!owned.may(editor)) return { outcome: 'forbidden', unused: await unlessKept(tx, picture.id) };
    await tx.image.upsert({ where: { id: picture.id }, create: { ...picture, createdAt: now }, update: { alt } });
    return replace(tx, owned, { owner, editor, pictureId: picture.id }, now);
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
    const owned = await owners[owner.kind](tx, owner.id);
    if (!owned) return { outcome: 'owner-gone', unused: null };
    if (!owned.may(editor)) return { outcome: 'forbidden', unused: null };
    return replace(tx, owned, { owner, editor, pictureId: null }, now);
  });
  await removePictureFiles(dataDir, unused);
  return outcome === 'forbidden' ? { ok: false, reason: 'forbidden' } : { ok: true };
}

type Owned = {
  name: string;
  /** The picture's ID. */
  picture: string | null;
  may(editor: Asker): boolean;
  give(picture: string | null): Promise<unknown>;
};

/** Where each kind of owner has its picture, and who may change it. Null for one that is gone. */
const owners: Record<PictureOwner['kind'], (tx: Tx, id: number) => Promise<Owned | null>> = {
  guest: async (tx, id) => {
    const row = await tx.guest.findUnique({ where: { id }, select: { name: true, portraitId: true } });
    return (
      row && {
        name: row.name,
        picture: row.portraitId,
        may: (editor) => may(editor, 'guests.write'),
        give: (portraitId) => tx.guest.update({ where: { id }, data: { portraitId } }),
      }
    );
  },
  episode: async (tx, id) => {
    const select = { title: true, posterId: true, createdByUserId: true, status: true } as const;
    const row = await tx.episode.findUnique({ where: { id }, select });
    return (
      row && {
        name: row.title,
        picture: row.posterId,
        may: (editor) => mayWith(editor, 'episodes.write', row),
        give: (posterId) => tx.episode.update({ where: { id }, data: { posterId } }),
      }
    );
  },
  series: async (tx, id) => {
    const row = await tx.series.findUnique({ where: { id }, select: { title: true, portraitId: true } });
    return (
      row && {
        name: row.title,
        picture: row.portraitId,
        may: (editor) => may(editor, 'settings.write'),
        give: (portraitId) => tx.series.update({ where: { id }, data: { portraitId } }),
      }
    );
  },
};

/** `unused` is the picture that nobody has any more. */
type Replaced = { outcome: 'replaced' | 'owner-gone' | 'forbidden'; unused: string | null };

type Replace = Pick<SetPicture, 'owner' | 'editor'> & { pictureId: string | null };

async function replace(tx: Tx, owned: Owned, { owner, editor, pictureId }: Replace, now: Date): Promise<Replaced> {
  await owned.give(pictureId);
  await bumpContentVersion(tx);
  const action = pictureId === null ? 'picture.removed' : 'picture.saved';
  await recordAudit(tx, { action, subject: { ...owner, name: owned.name }, userId: editor.id }, now);
  return { outcome: 'replaced', unused: await removeUnusedPicture(tx, owned.picture) };
}

/** @returns the picture's ID unless there is a picture of it, whose file it is too */
async function unlessKept(tx: Tx, id: string): Promise<string | null> {
  return (await tx.image.count({ where: { id } })) > 0 ? null : id;
}
