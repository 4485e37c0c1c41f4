'use server';

import { getEnv } from '@/lib/env';
import { matchSummary } from '@/lib/episodes/match-summary';
import { parseSummary } from '@/lib/episodes/parse-summary';
import { setPicture } from '@/lib/media/set-picture';
import { listStandingQuestions } from '@/lib/questions/list-standing-questions';
import { fetchOembed } from '@/lib/youtube/fetch-oembed';
import { fetchPoster } from '@/lib/youtube/fetch-poster';
import { editorAction, quietEditorAction } from '../_editor-action';
import { summarySchema, videoPosterSchema, videoSchema } from './desk-schema';

/** Takes a pasted summary apart and its questions for standing ones, to be looked at before it enters the form. */
export const readSummaryAction = quietEditorAction('episodes.write', summarySchema, async ({ text }, { db }) => {
  const parsed = parseSummary(text);
  if (!parsed.ok) return parsed;
  return { ok: true, summary: matchSummary(parsed.summary, await listStandingQuestions(db)) } as const;
});

/** What YouTube says of a video whose address was pasted. */
export const lookUpVideoAction = quietEditorAction('episodes.write', videoSchema, ({ videoId }) =>
  fetchOembed(videoId, getEnv().youtube),
);

/** Keeps the picture that YouTube shows of a video as the episode's poster. */
export const takeVideoPosterAction = editorAction(
  'episodes.write',
  videoPosterSchema,
  async ({ videoId, episodeId }, { db, editor, now }) => {
    const upload = await fetchPoster(videoId, getEnv().youtube);
    if (!upload) return { ok: false, reason: 'no-picture' } as const;
    return setPicture(
      db,
      getEnv().dataDir,
      { owner: { kind: 'episode', id: episodeId }, upload, alt: '', editor },
      now,
    );
  },
);

export type ReadSummary = Awaited<ReturnType<typeof readSummaryAction>>;
