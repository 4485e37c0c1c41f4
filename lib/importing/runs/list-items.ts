import type { Db } from '../../db/client';
import type { ImportItemState } from '../../db/generated/sqlite/enums';
import { type Correction, correctionSchema } from './correction';
import { type ItemPlan, itemPlanSchema } from './item-plan';

/** A post of a run. */
export type ItemView = {
  position: number;
  sourceKey: string;
  title: string;
  state: ImportItemState;
  /** With the correction. */
  becomes: string;
  confidence: number;
  plan: ItemPlan;
  correction: Correction;
  subject: 'episode' | 'article' | null;
  subjectId: number | null;
  /** Sentences, one a line. */
  reason: string;
};

/** Posts of a run in the archive's order, from a position on. */
export async function listItems(
  db: Db,
  runId: string,
  { from = 0, take, state }: { from?: number; take: number; state?: ImportItemState | undefined },
): Promise<ItemView[]> {
  const rows = await db.importItem.findMany({
    where: { runId, position: { gte: from }, ...(state === undefined ? {} : { state }) },
    orderBy: { position: 'asc' },
    take,
  });
  return rows.map(toItemView);
}

export async function getItem(db: Db, runId: string, position: number): Promise<ItemView | null> {
  const row = await db.importItem.findUnique({ where: { runId_position: { runId, position } } });
  return row && toItemView(row);
}

function toItemView(row: {
  position: number;
  sourceKey: string;
  title: string;
  state: ImportItemState;
  becomes: string;
  confidence: number;
  plan: string;
  correction: string;
  subject: string | null;
  subjectId: number | null;
  reason: string;
}): ItemView {
  const correction = correctionSchema.parse(JSON.parse(row.correction));
  const { position, sourceKey, title, state, confidence, subjectId, reason, subject } = row;
  return {
    position,
    sourceKey,
    title: correction.title ?? title,
    state,
    becomes: correction.becomes ?? row.becomes,
    confidence,
    plan: itemPlanSchema.parse(JSON.parse(row.plan)),
    correction,
    subject: subject === 'episode' || subject === 'article' ? subject : null,
    subjectId,
    reason,
  };
}
