import { runLoad } from './rig/run-load';
import { type BenchOptions, type Figures, startBenchServer } from './rig/server';

/** An episode's page, 32 connections. To reach: 1,000 requests/s, p99 under 100 ms. */
export async function measure(options: BenchOptions): Promise<Figures[]> {
  const server = await startBenchServer(options);
  try {
    const { figures } = await runLoad(server, 'load-pages', 'episode page');
    return [figures];
  } finally {
    await server.stop();
  }
}
