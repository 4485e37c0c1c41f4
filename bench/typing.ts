import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findWholeChromium } from '@/scripts/chromium.mjs';
import { signInBrowser } from '@/tests/fixtures/sign-in';
import { startSite } from '@/tests/fixtures/site';
import { typeAndKill, VICTIMS } from '@/tests/fixtures/typing';

const RUNS = 20;
/** The kill comes after so long and a chance part more. Milliseconds. */
const TYPED_MS = 2_500;

type Row = { what: string; kills: number; 'keys typed': number; 'keys lost': number; 'oldest lost key, ms': number };

/** Keys lost where the server, the browser or the network is killed while somebody types. To reach: none older than 2 s. */
export async function measure(): Promise<Row[]> {
  const executablePath = findWholeChromium();
  const launch = async () => {
    const server = await chromium.launchServer({
      ...(executablePath ? { executablePath } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const browser = await chromium.connect(server.wsEndpoint());
    return { browser, kill: () => void server.process().kill('SIGKILL') };
  };
  let site = await startSite();
  const state = join(mkdtempSync(join(tmpdir(), 'colloquy-typing-')), 'state.json');
  const credentials = { email: 'bench@colloquy.example', password: 'a password for measuring' };
  writeFileSync(state, await signInBrowser(site, credentials));
  const rows: Row[] = [];
  try {
    for (const victim of VICTIMS) {
      const row: Row = {
        what: `kill -9 of the ${victim}`,
        kills: 0,
        'keys typed': 0,
        'keys lost': 0,
        'oldest lost key, ms': 0,
      };
      for (let run = 0; run < RUNS; run++) {
        const rig = { launch, site, state, path: '/admin/episodes/1', typedMs: TYPED_MS + Math.random() * 1_000 };
        const loss = await typeAndKill(rig, victim);
        site = loss.site;
        row.kills++;
        row['keys typed'] += loss.typed;
        row['keys lost'] += loss.lost;
        row['oldest lost key, ms'] = Math.max(row['oldest lost key, ms'], loss.oldestMs);
      }
      rows.push(row);
      console.log(row);
    }
  } finally {
    await site.stop();
  }
  return rows;
}
