import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './median';
import { loadEvents } from './run-load';
import type { BenchServer } from './server';

/** Requests of the round that warms the server up, and says how many make a round. */
const WARM_UP = 4_000;
const ROUND_SECONDS = 5;
const ROUNDS = 5;
/** Where rounds take longer than they should, the fewest that say anything have to do. */
const LEAST_ROUNDS = 3;
const LONGEST_MS = 90_000;
const REFRESH_MS = 1_000;

/**
 * How many events a second go in with nobody at the dashboard, and with one that is refreshed each second. Both by turns,
 * which of them comes first by turns too, since a machine's speed changes; rounds are as long in time, whatever the database
 * takes in, so that they end. Each side's best round, the median of what the pairs differ by, and from where to where that goes:
 * where it is wide, the machine was busy with something else.
 */
export async function compareIngest(server: BenchServer, cookie: string) {
  const amount = Math.ceil((await loadEvents(server.url, WARM_UP)) * ROUND_SECONDS);
  const began = performance.now();
  const pairs: { without: number; withDashboard: number }[] = [];
  let opened = 0;
  const loadWithDashboard = async () => {
    const stop = refresh(`${server.url}/admin/analytics`, cookie);
    const rate = await loadEvents(server.url, amount);
    opened += await stop();
    return rate;
  };
  while (pairs.length < LEAST_ROUNDS || (pairs.length < ROUNDS && performance.now() - began < LONGEST_MS)) {
    const early = pairs.length % 2 === 1 ? await loadWithDashboard() : null;
    const without = await loadEvents(server.url, amount);
    pairs.push({ without, withDashboard: early ?? (await loadWithDashboard()) });
  }
  const slower = pairs.map(({ without, withDashboard }) => Math.round((1 - withDashboard / without) * 100));
  return {
    'events/s': Math.round(Math.max(...pairs.map(({ without }) => without))),
    'with a dashboard': Math.round(Math.max(...pairs.map(({ withDashboard }) => withDashboard))),
    'slower %': median(slower),
    'slower %, each pair': slower.toSorted((a, b) => a - b).join(' '),
    'dashboards opened': opened,
  };
}

/** Opens a page each second, until told to stop, which tells how often it was opened. */
function refresh(url: string, cookie: string): () => Promise<number> {
  let isOpen = true;
  let opened = 0;
  const loop = (async () => {
    while (isOpen) {
      const next = sleep(REFRESH_MS);
      const response = await fetch(url, { headers: { cookie } });
      await response.text();
      if (!response.ok) throw new Error(`The dashboard answered ${response.status}`);
      opened += 1;
      await next;
    }
  })();
  return async () => {
    isOpen = false;
    await loop;
    return opened;
  };
}
