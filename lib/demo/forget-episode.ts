import { type ActivityRow, ActivityTally, COUNTS, SITE } from '../analytics/rollups/activity';
import { addActivity } from '../analytics/rollups/add-activity';
import { addDaily, dailyRowsOf } from '../analytics/rollups/daily';
import { getRollupDays } from '../analytics/rollups/folded-days';
import { type Segment, UNKNOWN } from '../analytics/segments/segment';
import type { Tx } from '../db/client';
import { forgetVisits } from './forget-visits';

/**
 * Takes an episode's plays and visitors out of the rollups, its own and those of the whole site, as though nobody had ever
 * come. Its events stay, and are to be deleted after.
 */
export async function forgetEpisode(tx: Tx, episodeId: number): Promise<void> {
  const stored = await tx.activityRollup.findMany({ where: { episodeId } });
  const ofEpisode = stored.map(({ watchTimeSeconds, ...row }) => ({
    ...row,
    watchTimeMs: Math.round(watchTimeSeconds * 1000),
  }));
  const ofSite = new ActivityTally();
  await forgetVisits(tx, episodeId, ofSite);
  await addActivity(tx, ofSite.rows());
  const days = await getRollupDays(tx);
  if (days) {
    const changes = [...ofEpisode.map(negate), ...ofSite.rows()];
    await addDaily(tx, dailyRowsOf(changes, days, await readSegments(tx)));
  }
  await tx.activityRollup.deleteMany({ where: { episodeId } });
  await tx.dailyRollup.deleteMany({ where: { episodeId } });
  await tx.curveRollup.deleteMany({ where: { episodeId } });
  await tx.playback.deleteMany({ where: { episodeId } });
  await deleteRowsOfNothing(tx);
}

function negate(row: ActivityRow): ActivityRow {
  return { ...row, ...Object.fromEntries(COUNTS.map((name) => [name, -row[name]])) };
}

async function readSegments(tx: Tx): Promise<{ get(id: number): Segment }> {
  const segments = new Map((await tx.segment.findMany()).map(({ id, ...segment }) => [id, segment]));
  return { get: (id) => segments.get(id) ?? UNKNOWN };
}

/** Rows of the whole site that nobody but this episode's visitors had made. */
async function deleteRowsOfNothing(tx: Tx): Promise<void> {
  const nothing = {
    episodeId: SITE,
    views: 0,
    visitors: 0,
    plays: 0,
    ends: 0,
    completions: 0,
    watchTimeSeconds: 0,
    endsPlayed: 0,
    endsSought: 0,
    measuredPlays: 0,
    viewedShare: 0,
  };
  await tx.activityRollup.deleteMany({ where: nothing });
  await tx.dailyRollup.deleteMany({ where: nothing });
}
