import type { Db } from '../../db/client';

/** A transcript in brief. */
export type TranscriptSummary = { language: string; cueCount: number };

/** What is known of an episode's transcript without reading it, or null where there is none. */
export async function getTranscriptSummary(db: Db, episodeId: number): Promise<TranscriptSummary | null> {
  const row = await db.transcript.findUnique({
    where: { episodeId },
    select: { language: true, _count: { select: { cues: true } } },
  });
  return row && { language: row.language, cueCount: row._count.cues };
}
