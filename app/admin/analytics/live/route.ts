import { getLive } from '@/lib/analytics/reports/get-live';
import { getDb } from '@/lib/db/client';
import { editorRoute } from '../../_editor-route';

export const dynamic = 'force-dynamic';

/** Who is watching what now, for the page to keep up. */
export const GET = editorRoute('analytics.read', async () =>
  Response.json(await getLive(getDb(), Date.now()), { headers: { 'Cache-Control': 'no-store' } }),
);
