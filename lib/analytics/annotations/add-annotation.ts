import { recordAudit } from '../../audit/record-audit';
import type { Db } from '../../db/client';
import type { Day } from '../reports/calendar';

/** Characters of an annotation: what a mark's line beside a chart has room for. */
export const MAX_ANNOTATION_LENGTH = 140;

export type AddAnnotation = {
  /** Null: concerns the whole site. */
  episodeId: number | null;
  day: Day;
  text: string;
  userId: string;
};

export type AddAnnotationResult = { ok: true; id: number } | { ok: false; reason: 'unknown-episode' };

/** Puts an owner's own mark on the charts of a day. */
export async function addAnnotation(db: Db, annotation: AddAnnotation, now: Date): Promise<AddAnnotationResult> {
  const { episodeId } = annotation;
  if (episodeId !== null && (await db.episode.count({ where: { id: episodeId } })) === 0)
    return { ok: false, reason: 'unknown-episode' };
  return db.$transaction(async (tx) => {
    const { id } = await tx.annotation.create({ data: { ...annotation, createdAt: now } });
    const { day, text, userId } = annotation;
    await recordAudit(tx, { action: 'annotation.added', detail: { day, text }, userId }, now);
    return { ok: true, id };
  });
}
