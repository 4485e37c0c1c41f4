import { resolve } from 'node:path';
import { openDb } from '../lib/db/client';
import type { Env } from '../lib/env';
import { listFigures } from '../lib/exporting/list-figures';
import { type RestoreResult, restoreExport } from '../lib/exporting/restore-export';
import type { UnreadableReason } from '../lib/exporting/unreadable-export';
import { updateIndex } from '../lib/search/update-index';
import { describeFileError, StartFailure } from './start-failure';

const USAGE = 'Usage: npm run site -- restore FILE.zip';

const REFUSALS = {
  'not-a-zip': 'is no ZIP, or only a part of one',
  'not-an-export': 'is a ZIP, but no export of Colloquy',
  'newer-version': 'was made by a later Colloquy; update this one first',
  damaged: 'is damaged',
  unsafe: 'is not what Colloquy writes, and was left alone',
  'rows-refused': 'does not fit together',
} as const satisfies Record<UnreadableReason, string>;

/** `npm run site -- restore PATH`: makes an empty site what an export or a backup holds, all of it or nothing. */
export async function restoreSite(args: string[], env: Env, say: (line: string) => void): Promise<void> {
  const [given, ...others] = args;
  if (given === undefined || given.startsWith('-') || others.length > 0) throw new StartFailure(USAGE);
  const path = resolve(given);
  const db = openDb(env.database);
  try {
    const result = await restoreExport(db, env.dataDir, path);
    if (!result.ok) throw new StartFailure(describeRefusal(result, path));
    await updateIndex(db);
    say(`Restored ${path}: ${listFigures(result.manifest)}.`);
    say('People sign in with the passwords they had. Second factors and open invitations are in no export.');
    say(`Its sum is ${result.sha256}: an export made now has the same.`);
  } catch (error) {
    throw describeFileError(error, path);
  } finally {
    await db.$disconnect();
  }
}

function describeRefusal(result: Extract<RestoreResult, { ok: false }>, path: string): string {
  if (result.reason !== 'not-empty') {
    return `${path} ${REFUSALS[result.reason]}. ${result.detail} Nothing was changed.`;
  }
  return `This site is not empty: it has ${result.contents.join(', ')}. Nothing was changed.
Restore into a site of its own, before its first start: DATA_DIR=./restored npm run site -- restore ${path}`;
}
