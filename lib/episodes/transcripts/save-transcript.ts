import { recordAudit } from '../../audit/record-audit';
import { type Asker, mayWith } from '../../auth/permissions';
import type { Db, Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { asSingleWriter } from '../../db/single-writer';
import { bumpContentVersion } from '../../site/content-version';
import type { TranscriptCue, TranscriptView } from '../transcript';

export type SaveTranscriptResult =
  /** The video's length, where it is known. */
  { ok: true; durationSeconds: number | null } | { ok: false; reason: 'gone' | 'forbidden' };

/**
 * Makes this the transcript of an episode, in place of one that it may have; null takes it away. The cues are as
 * parseTranscript() gives them: in order and not empty.
 */
export function saveTranscript(
  db: Db,
  { episodeId, transcript, editor }: { episodeId: number; transcript: TranscriptView | null; editor: Asker },
  now: Date,
): Promise<SaveTranscriptResult> {
  return asSingleWriter(db, 'editing', async (tx): Promise<SaveTranscriptResult> => {
    const episode = await tx.episode.findUnique({
      where: { id: episodeId },
      select: { title: true, durationSeconds: true, createdByUserId: true, status: true },
    });
    if (!episode) return { ok: false, reason: 'gone' };
    if (!mayWith(editor, 'episodes.write', episode)) return { ok: false, reason: 'forbidden' };
    await writeTranscript(tx, episodeId, transcript, now);
    await bumpContentVersion(tx);
    const action = transcript ? 'transcript.saved' : 'transcript.removed';
    const subject = { kind: 'episode', id: episodeId, name: episode.title } as const;
    await recordAudit(tx, { action, subject, userId: editor.id }, now);
    return { ok: true, durationSeconds: episode.durationSeconds };
  });
}

/** The same within a transaction that saves more, and says that content changed, itself. */
export async function writeTranscript(
  tx: Tx,
  episodeId: number,
  transcript: TranscriptView | null,
  now: Date,
): Promise<void> {
  if (transcript === null || transcript.cues.length === 0) {
    await tx.transcript.deleteMany({ where: { episodeId } });
    return;
  }
  const { language, cues } = transcript;
  await tx.transcript.upsert({
    where: { episodeId },
    create: { episodeId, language, createdAt: now, updatedAt: now },
    update: { language, updatedAt: now },
  });
  await tx.transcriptCue.deleteMany({ where: { episodeId } });
  await insertCues(tx, episodeId, cues);
}

async function insertCues(tx: Tx, episodeId: number, cues: readonly TranscriptCue[]): Promise<void> {
  const rows = cues.map(({ startMs, endMs, speaker, text }, position) => [
    episodeId,
    position,
    startMs,
    endMs,
    speaker,
    text,
  ]);
  await tx.$executeRaw`
    INSERT INTO transcript_cue (episode_id, position, start_ms, end_ms, speaker, text)
    ${selectRows(tx, ['integer', 'integer', 'integer', 'integer', 'text', 'text'], rows)}`;
}
