import type { ChangeStatusesResult, SkipReason, StatusChange } from '@/lib/publishing/change-statuses';
import type { Undo } from './bulk-schema';

/** What came of it, in words. */
export type BulkState = {
  ok: boolean;
  message: string;
  /** Those that stayed as they were, each with why. */
  skipped: string[];
  /** JSON for the form that takes it back; null where there is nothing to take back. */
  undo: string | null;
};

const REASONS = {
  gone: 'it is no more',
  forbidden: 'your account may not',
  same: 'it is that already',
  changed: 'somebody changed it since',
  'never-published': 'it never was published, so nothing can be removed',
  past: 'its time has passed',
  unpublishable: 'something has to be mended in it first',
} as const satisfies Record<SkipReason, string>;

/** @param done what was done, as it follows a number: “made drafts” */
export function describeBulk({ undo, skipped }: ChangeStatusesResult, done: string, isUndo: boolean): BulkState {
  const count = undo.length;
  const all = count + skipped.length;
  return {
    ok: count > 0,
    message: skipped.length === 0 ? `${count} ${done}.` : `${count} of ${all} ${done}; the others stay as they are:`,
    skipped: skipped.map(({ title, reason }) => `${title}: ${REASONS[reason]}`),
    undo: count === 0 || isUndo ? null : JSON.stringify({ kind: 'status', changes: undo.map(toWire) } satisfies Undo),
  };
}

function toWire({ id, from, to, scheduledFor }: StatusChange) {
  return { id, from: from ?? to, to, scheduledFor: scheduledFor?.toISOString() ?? null };
}

export const refuseBulk = (message: string): BulkState => ({ ok: false, message, skipped: [], undo: null });
