import { addDays, dayOf, previousPeriod } from '@/lib/analytics/reports/calendar';
import { getOverview } from '@/lib/analytics/reports/get-overview';
import { getDeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';
import { type Asker, may, withinReach } from '@/lib/auth/permissions';
import type { Db } from '@/lib/db/client';
import { listCare } from '@/lib/desk/list-care';
import { countEpisodes } from '@/lib/episodes/count-episodes';
import { listEpisodesForEditing } from '@/lib/episodes/list-episodes-for-editing';
import { getSeries } from '@/lib/series/get-series';

const DRAFTS = 6;
const SCHEDULED = 20;

/** What the desk's first page shows to somebody. */
export async function loadDesk(db: Db, editor: Asker, now: Date) {
  const own = withinReach(editor, 'episodes.read');
  const series = await getSeries(db);
  const timeZone = series?.timeZone ?? 'UTC';
  const yesterday = addDays(dayOf(now.getTime(), timeZone), -1);
  const range = { from: addDays(yesterday, -6), to: yesterday, timeZone };
  const [counts, care, scheduled, drafts, week, delivery] = await Promise.all([
    countEpisodes(db, own),
    listCare(db, own),
    listEpisodesForEditing(db, { order: 'scheduled', status: 'scheduled', take: SCHEDULED, ...own }),
    listEpisodesForEditing(db, { order: 'saved', status: 'draft', take: DRAFTS, ...own }),
    may(editor, 'analytics.read') ? getOverview(db, { range, compareTo: previousPeriod(range) }) : null,
    getDeliveryStatus(db, now.getTime()),
  ]);
  return { series, counts, care, scheduled, drafts, week, delivery };
}
