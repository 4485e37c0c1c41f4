import { getDb } from '@/lib/db/client';
import { log } from '@/lib/log';

export const dynamic = 'force-dynamic';

/** Whether this process can serve: its database answers. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await getDb().$queryRaw`SELECT 1`;
    return Response.json({ status: 'ok', database: 'ok' }, { headers });
  } catch (error) {
    log.error('health: the database does not answer', { error });
    return Response.json({ status: 'unavailable', database: 'unreachable' }, { status: 503, headers });
  }
}
