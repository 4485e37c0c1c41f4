'use server';

import { checkLength } from '@/lib/episodes/transcripts/check-length';
import { parseTranscript } from '@/lib/episodes/transcripts/parse-transcript';
import { saveTranscript } from '@/lib/episodes/transcripts/save-transcript';
import { editorAction } from '../_editor-action';
import { removeTranscriptSchema, setTranscriptSchema } from './schema';

/** Keeps the file that an editor sends as an episode's transcript, in place of one that it may have. */
export const setTranscriptAction = editorAction(
  'episodes.write',
  setTranscriptSchema,
  async ({ episodeId, file, language }, { db, editor, now }) => {
    const parsed = parseTranscript(await file.text());
    if (!parsed.ok) return parsed;
    const { cues } = parsed;
    const saved = await saveTranscript(db, { episodeId, transcript: { language, cues }, editor }, now);
    if (!saved.ok) return saved;
    const doubt = checkLength(cues, saved.durationSeconds);
    return { ok: true, summary: { language, cueCount: cues.length }, doubt } as const;
  },
);

export const removeTranscriptAction = editorAction(
  'episodes.write',
  removeTranscriptSchema,
  ({ episodeId }, { db, editor, now }) => saveTranscript(db, { episodeId, transcript: null, editor }, now),
);
