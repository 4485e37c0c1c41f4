import type { Db } from '../../db/client';
import type { TranscriptView } from '../transcript';

/** An episode's transcript, or null where there is none. Whether the episode is published is the caller's to know. */
export async function getTranscript(db: Db, episodeId: number): Promise<TranscriptView | null> {
  const row = await db.transcript.findUnique({
    where: { episodeId },
    select: {
      language: true,
      cues: { orderBy: { position: 'asc' }, select: { startMs: true, endMs: true, speaker: true, text: true } },
    },
  });
  return row && row.cues.length > 0 ? row : null;
}
