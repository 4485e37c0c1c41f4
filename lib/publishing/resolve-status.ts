import type { Tx } from '../db/client';
import type { EpisodeStatus } from '../db/generated/sqlite/enums';
import { getSeriesZone } from '../series/get-series-zone';
import { readSchedule, type Schedule, type ScheduleProblem } from './schedule';

/** What an episode or article is, as far as readers go. */
export type PublicationState = { status: EpisodeStatus; scheduledFor: Date | null; publishedAt: Date | null };

/** What an editor wants it to be. */
export type WantedStatus = {
  status: EpisodeStatus;
  /** What it was by the page that the editor had before them; left out where nobody looked at one. */
  statusSeen?: EpisodeStatus | undefined;
  /** For `scheduled`; left out, it stays scheduled as it is. */
  schedule?: Schedule | undefined;
  /** When it was first published, where that was on another site; by default it is now. */
  publishedAt?: Date | null;
};

export type ResolveStatusResult =
  | ({ ok: true } & PublicationState)
  | { ok: false; reason: 'schedule'; problem: ScheduleProblem };

/**
 * What something becomes by a save. A save that leaves the status as its editor saw it leaves it as it has become
 * meanwhile: what came out at its minute, or was removed from the list, is not undone by text saved in an older tab.
 * @param before null where it is new
 */
export async function resolveStatus(
  tx: Tx,
  before: PublicationState | null,
  { status: wanted, statusSeen, schedule, publishedAt }: WantedStatus,
  now: Date,
): Promise<ResolveStatusResult> {
  const status = before && isLeft(before.status, wanted, statusSeen) ? before.status : wanted;
  const first = before?.publishedAt ?? null;
  if (status !== 'scheduled') {
    return {
      ok: true,
      status,
      scheduledFor: null,
      publishedAt: first ?? (status === 'published' ? (publishedAt ?? now) : null),
    };
  }
  if (!schedule) {
    const kept = before?.status === 'scheduled' ? before.scheduledFor : null;
    if (!kept) return { ok: false, reason: 'schedule', problem: 'malformed' };
    return { ok: true, status, scheduledFor: kept, publishedAt: first };
  }
  const read = readSchedule(schedule, await getSeriesZone(tx), now);
  if (!read.ok) return { ok: false, reason: 'schedule', problem: read.problem };
  return { ok: true, status, scheduledFor: read.at, publishedAt: first };
}

function isLeft(before: EpisodeStatus, wanted: EpisodeStatus, seen: EpisodeStatus | undefined): boolean {
  // What is out has no minute to wait for.
  if (wanted === 'scheduled') return before !== 'scheduled' && (seen === 'scheduled' || before === 'published');
  return wanted === seen;
}
