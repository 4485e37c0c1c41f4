'use server';

import { getEnv } from '@/lib/env';
import { correctItem } from '@/lib/importing/runs/correct-item';
import { getPreview } from '@/lib/importing/runs/get-preview';
import { startApplying, startFetching, startUndoing, stopFetching } from '@/lib/importing/runs/in-background';
import { pauseRun } from '@/lib/importing/runs/pause-run';
import { editorFormAction, editorStateAction } from '../_editor-action';
import { toCorrection } from './_to-correction';
import { correctionForm, runForm } from './schema';

const PAGE = '/admin/import';

/** Begins, or goes on, with saving what is planned. */
export const applyAction = editorFormAction(PAGE, 'archive.import', async ({ db, editor }, data) => {
  const parsed = runForm.safeParse(Object.fromEntries(data));
  if (parsed.success) startApplying(db, getEnv().dataDir, { runId: parsed.data.run, editor });
});

export const pauseAction = editorFormAction(PAGE, 'archive.import', async ({ db }, data) => {
  const parsed = runForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) return;
  stopFetching(parsed.data.run);
  await pauseRun(db, parsed.data.run);
});

export const undoAction = editorFormAction(PAGE, 'archive.import', async ({ db, editor }, data) => {
  const parsed = runForm.safeParse(Object.fromEntries(data));
  if (parsed.success) startUndoing(db, getEnv().dataDir, { runId: parsed.data.run, editor });
});

/** Fetches the pictures that the archive only links: nothing else asks another machine for anything. */
export const fetchAction = editorFormAction(PAGE, 'archive.import', async ({ db, editor }, data) => {
  const parsed = runForm.safeParse(Object.fromEntries(data));
  if (parsed.success) startFetching(db, getEnv().dataDir, { runId: parsed.data.run, editor });
});

/** What came of correcting a post: a sentence, good or bad. */
export type CorrectionState = { isKept: boolean; message: string };

const SAID = {
  gone: 'This post is no longer part of the import.',
  'saved-already': 'It is saved already: edit it where it now is.',
} as const;

export const correctAction = editorStateAction<CorrectionState>('archive.import', async ({ db }, data) => {
  const parsed = correctionForm.pick({ run: true, position: true }).safeParse(Object.fromEntries(data));
  const preview = parsed.success ? await getPreview(db, getEnv().dataDir, parsed.data.run, parsed.data.position) : null;
  if (!parsed.success || !preview) return { isKept: false, message: SAID.gone };
  const result = toCorrection(data, preview);
  if (!result.ok) return { isKept: false, message: result.message };
  const { run, position } = parsed.data;
  const kept = await correctItem(db, { runId: run, position, correction: result.correction });
  return kept.ok
    ? { isKept: true, message: 'Kept. It will be saved so.' }
    : { isKept: false, message: SAID[kept.reason] };
});
