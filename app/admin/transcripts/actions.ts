'use server';

import { parseTranscript } from '@/lib/episodes/transcripts/parse-transcript';
import { saveTranscript } from '@/lib/episodes/transcripts/save-transcript';
import { editorAction } from '../_editor-action';
import { removeTranscriptSchema, setTranscriptSchema } from './schema';

/** Keeps the file that an editor sends as an episode's transcript, in place of one that it may have. */
export const setTranscriptAction = editorAction(
  setTranscriptSchema,
  async ({ episodeId, file, language }, { db, now }) => {
    const parsed = parseTranscript(await file.text());
    if (!parsed.ok) return parsed;
    const { cues } = parsed;
    const saved = await saveTranscript(db, { episodeId, transcript: { language, cues } }, now);
    return saved.ok ? ({ ok: true, summary: { language, cueCount: cues.length } } as const) : saved;
  },
);

export const removeTranscriptAction = editorAction(removeTranscriptSchema, ({ episodeId }, { db, now }) =>
  saveTranscript(db, { episodeId, transcript: null }, now),
);
