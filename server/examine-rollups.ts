import { describeDifference } from '../lib/analytics/rollups/describe-difference';
import { findDifferences } from '../lib/analytics/rollups/find-differences';
import { getRollupZone } from '../lib/analytics/rollups/rollup-zone';
import type { Db } from '../lib/db/client';
import { readSnapshot } from '../lib/db/read-snapshot';
import type { Finding } from './doctor';

/** Differences that are spelt out; the number counts the others too. */
const MAX_NAMED = 100;

/** Whether the figures of the reports are what the stored events say: `npm run site -- doctor --recount`. */
export async function examineRollups(db: Db): Promise<Finding[]> {
  if ((await getRollupZone(db)) === null) {
    const events = await db.event.count();
    return events === 0
      ? [{ healthy: true, sentence: 'There are no events to recount.' }]
      : [{ healthy: false, sentence: 'The figures of reports are not made yet by this version. Start the site once.' }];
  }
  const { events, differences, comparedFrom } = await readSnapshot(db, findDifferences);
  const counted = `${events} ${events === 1 ? 'event' : 'events'}`;
  const findings: Finding[] =
    differences.length === 0
      ? [{ healthy: true, sentence: `The figures of reports equal a recount of ${counted}.` }]
      : [
          {
            healthy: false,
            sentence: `${differences.length} figures of reports differ from a recount of ${counted}:
${differences
  .slice(0, MAX_NAMED)
  .map((difference) => `         ${describeDifference(difference)}`)
  .join('\n')}`,
          },
        ];
  if (comparedFrom !== null) {
    const since = new Date(comparedFrom).toISOString();
    const sentence = `Events from before ${since} are deleted (EVENT_RETENTION_DAYS), so figures from before can’t be recounted.`;
    findings.push({ healthy: true, sentence });
  }
  return findings;
}
