'use server';

import { getEnv } from '@/lib/env';
import { addPicture } from '@/lib/media/add-picture';
import { removePicture, setPicture } from '@/lib/media/set-picture';
import { editorAction } from '../_editor-action';
import { addPictureSchema, removePictureSchema, setPictureSchema } from './schema';

/** Keeps what an editor sends as a portrait, of a guest or of the series, or as an episode's poster. */
export const setPictureAction = editorAction(
  'episodes.write',
  setPictureSchema,
  async ({ owner, file, alt }, { db, editor, now }) => {
    const upload = new Uint8Array(await file.arrayBuffer());
    return setPicture(db, getEnv().dataDir, { owner, upload, alt, editor }, now);
  },
);

export const removePictureAction = editorAction(
  'episodes.write',
  removePictureSchema,
  async (owner, { db, editor, now }) => removePicture(db, getEnv().dataDir, { owner, editor }, now),
);

/** Keeps what an editor sends for the text of an article. */
export const addPictureAction = editorAction(
  'articles.write',
  addPictureSchema,
  async ({ file, alt }, { db, editor, now }) => {
    const upload = new Uint8Array(await file.arrayBuffer());
    return addPicture(db, getEnv().dataDir, { upload, alt, userId: editor.id }, now);
  },
);
