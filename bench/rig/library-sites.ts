import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '@/lib/db/client';
import { bumpContentVersion } from '@/lib/site/content-version';
import { startLibrarySite } from '@/tests/fixtures/library-site';

/** A process looks for changes of content once a second. Milliseconds. */
const NOTICED_MS = 1_300;

export type LibrarySite = {
  url: string;
  /** Resolves when no page is in the server's memory any more. */
  forgetPages(): Promise<void>;
  stop(): Promise<void>;
};

/** The real server on series of so many interviews each, SQLite. */
export async function startLibrarySites(sizes: number[]): Promise<LibrarySite[]> {
  const sites: LibrarySite[] = [];
  for (const episodes of sizes) {
    const site = await startLibrarySite({ episodes });
    const db = openDb({ kind: 'sqlite', path: `${site.dataDir}/colloquy.db` });
    sites.push({
      url: site.url,
      forgetPages: async () => {
        await db.$transaction((tx) => bumpContentVersion(tx));
        await sleep(NOTICED_MS);
      },
      stop: async () => {
        await db.$disconnect();
        await site.stop();
      },
    });
  }
  return sites;
}
