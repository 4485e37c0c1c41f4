import { runLoad } from './rig/run-load';
import { type BenchOptions, type Figures, startBenchServer } from './rig/server';

/** Events, one a request, 32 connections. To reach: 1,000 requests/s, p99 under 150 ms, as many stored as accepted. */
export async function measure(options: BenchOptions): Promise<Figures[]> {
  const server = await startBenchServer(options);
  try {
    const { figures, acceptedInAll } = await runLoad(
      server,
      'load-events',
      `events on ${options.postgresql ? 'PostgreSQL' : 'SQLite'}`,
    );
    return [{ ...figures, accepted: acceptedInAll, stored: await server.db.event.count() }];
  } finally {
    await server.stop();
  }
}
