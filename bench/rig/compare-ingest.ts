import { setTimeout as sleep } from 'node:timers/promises';
import { loadEvents } from './run-load';
import type { BenchServer } from './server';

const ROUNDS = 4;
const REQUESTS = 32_000;
const REFRESH_MS = 1_000;

/**
 * How many events a second go in with nobody at the dashboard, and with one that is refreshed each second: by turns, since
 * a machine's speed changes, and each side's best round.
 */
export async function compareIngest(server: BenchServer, cookie: string) {
  await loadEvents(server.url, REQUESTS);
  let without = 0;
  let withDashboard = 0;
  for (let round = 0; round < ROUNDS; round++) {
    without = Math.max(without, await loadEvents(server.url, REQUESTS));
    const stop = refresh(`${server.url}/admin/analytics`, cookie);
    withDashboard = Math.max(withDashboard, await loadEvents(server.url, REQUESTS));
    await stop();
  }
  return {
    'events/s': Math.round(without),
    'with a dashboard': Math.round(withDashboard),
    'slower %': Math.round((1 - withDashboard / without) * 100),
  };
}

/** Opens a page each second, until told to stop. */
function refresh(url: string, cookie: string): () => Promise<void> {
  let isOpen = true;
  const loop = (async () => {
    while (isOpen) {
      const next = sleep(REFRESH_MS);
      const response = await fetch(url, { headers: { cookie } });
      await response.text();
      if (!response.ok) throw new Error(`The dashboard answered ${response.status}`);
      await next;
    }
  })();
  return async () => {
    isOpen = false;
    await loop;
  };
}
