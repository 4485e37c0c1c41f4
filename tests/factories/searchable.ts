import type { Db } from '@/lib/db/client';
import type { EpisodeContent } from '@/lib/episodes/episode-content';
import type { SaveEpisode } from '@/lib/episodes/save-episode';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { saveTranscript } from '@/lib/episodes/transcripts/save-transcript';
import { createAsker } from './editor';
import { episodeContent } from './episode-content';

export const NOW = new Date('2026-11-24T12:00:00Z');

/** A person at the desk who saves interviews, each under the slug, number and post ID that its number gives it. */
export async function openDesk(db: Db) {
  const editor = await createAsker(db);
  const save = async (
    number: number,
    content: Partial<EpisodeContent> = {},
    given: Partial<Pick<SaveEpisode, 'id' | 'revision' | 'status'>> = {},
  ) => {
    const whole = episodeContent({
      number,
      slug: `interview-${number}`,
      postId: `post-${number}`,
      title: `Interview number ${number}`,
      introduction: 'A conversation.',
      guests: [{ name: `Guest ${number}`, headline: '' }],
      answers: [],
      recommendedLinks: [],
      ...content,
    });
    const { id = null, revision = 0, status = 'published' } = given;
    const result = await saveEpisode(db, { id, revision, status, content: whole, editor }, NOW);
    if (!result.ok) throw new Error(`not saved: ${result.reason}`);
    return result;
  };
  /** Cues of five seconds, one a line. */
  const transcribe = (episodeId: number, lines: string[]) =>
    saveTranscript(
      db,
      {
        editor,
        episodeId,
        transcript: {
          language: 'en',
          cues: lines.map((text, i) => ({ startMs: i * 5_000, endMs: (i + 1) * 5_000, speaker: null, text })),
        },
      },
      NOW,
    );
  return { save, transcribe };
}

export const answer = (
  wording: string,
  body: string,
  startSeconds: number | null = null,
  anchor: string | null = null,
) => ({
  anchor,
  questionId: null,
  wording,
  body,
  startSeconds,
});
